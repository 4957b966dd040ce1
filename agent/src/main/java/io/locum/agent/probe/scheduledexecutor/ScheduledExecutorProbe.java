package io.locum.agent.probe.scheduledexecutor;

import com.google.auto.service.AutoService;
import io.locum.agent.bootstrap.LoopHooks;
import io.locum.agent.bootstrap.LoopKind;
import io.locum.agent.install.HookPoint;
import io.locum.agent.install.HookPoint.At;
import io.locum.agent.install.HookPoint.Presence;
import io.locum.agent.probe.LoopProbe;
import io.locum.agent.probe.Probe;
import java.util.List;
import java.util.stream.Stream;

/** Brackets the two calls in which a scheduled pool's thread waits for the next task that is due. */
@AutoService(Probe.class)
public final class ScheduledExecutorProbe implements LoopProbe {

    private static final String QUEUE = "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue";
    private static final String TASK = "Ljava/util/concurrent/RunnableScheduledFuture;";

    @Override
    public String id() {
        return "scheduled-executor";
    }

    @Override
    public List<HookPoint> hookPoints() {
        return Stream.of(waits("take", "()" + TASK), waits("poll", "(JLjava/util/concurrent/TimeUnit;)" + TASK))
                .flatMap(List::stream)
                .toList();
    }

    /** A wait that ends with an exception ends the thread, or is begun anew. */
    private static List<HookPoint> waits(String method, String descriptor) {
        return List.of(
                hook(method, descriptor, At.ENTRY, "beforeTake"), hook(method, descriptor, At.RETURN, "afterTake"));
    }

    private static HookPoint hook(String method, String descriptor, At at, String hookMethod) {
        return new HookPoint(
                QUEUE,
                method,
                descriptor,
                at,
                LoopHooks.class,
                hookMethod,
                LoopKind.EXECUTOR.number(),
                Presence.REQUIRED);
    }
}

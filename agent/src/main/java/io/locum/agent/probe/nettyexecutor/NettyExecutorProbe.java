package io.locum.agent.probe.nettyexecutor;

import com.google.auto.service.AutoService;
import io.locum.agent.bootstrap.LoopKind;
import io.locum.agent.install.HookPoint;
import io.locum.agent.probe.LoopProbe;
import io.locum.agent.probe.Probe;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hooks where Netty's executors without I/O take their next task: each task is a tick, since a task that is queued
 * already is taken without waiting. The local transport of 4.2 parks instead, and runs what is queued as one tick.
 */
@AutoService(Probe.class)
public final class NettyExecutorProbe implements LoopProbe {
    private static final String TAKE = "()Ljava/lang/Runnable;";

    @Override
    public String id() {
        return "netty-executor";
    }

    @Override
    public List<HookPoint> hookPoints() {
        return Stream.of(
                        waits("io.netty.util.concurrent.SingleThreadEventExecutor", "takeTask", TAKE),
                        waits("io.netty.util.concurrent.GlobalEventExecutor", "takeTask", TAKE),
                        waits("io.netty.channel.local.LocalIoHandler", "run", "(Lio/netty/channel/IoHandlerContext;)I"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<HookPoint> waits(String className, String method, String descriptor) {
        return HookPoint.waits(className, method, descriptor, LoopKind.EXECUTOR);
    }
}

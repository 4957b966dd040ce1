package io.locum.agent.probe.pekko;

import com.google.auto.service.AutoService;
import io.locum.agent.bootstrap.LoopKind;
import io.locum.agent.install.HookPoint;
import io.locum.agent.probe.LoopProbe;
import io.locum.agent.probe.Probe;
import java.util.List;
import java.util.stream.Stream;

/** Brackets what a dispatcher's thread runs: an actor's mailbox, or a task such as a future's. */
@AutoService(Probe.class)
public final class PekkoProbe implements LoopProbe {

    @Override
    public String id() {
        return "pekko";
    }

    @Override
    public List<HookPoint> hookPoints() {
        return Stream.of(
                        HookPoint.works("org.apache.pekko.dispatch.Mailbox", "run", "()V", LoopKind.DISPATCHER),
                        task("org.apache.pekko.dispatch.ForkJoinExecutorConfigurator$PekkoForkJoinTask"),
                        HookPoint.works("akka.dispatch.Mailbox", "run", "()V", LoopKind.DISPATCHER),
                        task("akka.dispatch.ForkJoinExecutorConfigurator$AkkaForkJoinTask"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<HookPoint> task(String className) {
        return HookPoint.works(className, "exec", "()Z", LoopKind.DISPATCHER);
    }
}

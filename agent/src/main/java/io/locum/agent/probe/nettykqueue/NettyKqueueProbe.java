package io.locum.agent.probe.nettykqueue;

import com.google.auto.service.AutoService;
import io.locum.agent.bootstrap.LoopKind;
import io.locum.agent.install.HookPoint;
import io.locum.agent.probe.LoopProbe;
import io.locum.agent.probe.Probe;
import java.util.List;
import java.util.stream.Stream;

/** Hooks the one method in which Netty calls {@code kevent}, with a timeout or without. */
@AutoService(Probe.class)
public final class NettyKqueueProbe implements LoopProbe {
    @Override
    public String id() {
        return "netty-kqueue";
    }

    @Override
    public List<HookPoint> hookPoints() {
        // The first is Netty 4.1's, the second 4.2's. Both have an overload that only computes the timeout.
        return Stream.of("io.netty.channel.kqueue.KQueueEventLoop", "io.netty.channel.kqueue.KQueueIoHandler")
                .flatMap(className -> HookPoint.waits(className, "kqueueWait", "(II)I", LoopKind.KQUEUE).stream())
                .toList();
    }
}

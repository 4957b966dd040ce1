package io.locum.agent.probe.nettyepoll;

import com.google.auto.service.AutoService;
import io.locum.agent.bootstrap.LoopKind;
import io.locum.agent.install.HookPoint;
import io.locum.agent.probe.LoopProbe;
import io.locum.agent.probe.Probe;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hooks the methods in which Netty waits in {@code epoll_wait}. {@code epollWaitNow} does not wait, but stands between
 * two ticks of a loop that always finds tasks waiting.
 */
@AutoService(Probe.class)
public final class NettyEpollProbe implements LoopProbe {
    /** Netty 4.1. */
    private static final String EVENT_LOOP = "io.netty.channel.epoll.EpollEventLoop";

    /** Netty 4.2. */
    private static final String IO_HANDLER = "io.netty.channel.epoll.EpollIoHandler";

    @Override
    public String id() {
        return "netty-epoll";
    }

    @Override
    public List<HookPoint> hookPoints() {
        return Stream.of(waitsOfEventLoop(), waitsOfHandler())
                .flatMap(List::stream)
                .toList();
    }

    /** All may be missing: 4.2 has a class of that name which only builds a loop around the handler. */
    private static List<HookPoint> waitsOfEventLoop() {
        return Stream.of(
                        mayWait(EVENT_LOOP, "epollWait", "(J)J"),
                        mayWait(EVENT_LOOP, "epollWait", "(J)I"),
                        mayWait(EVENT_LOOP, "epollWait", "(Z)I"),
                        mayWait(EVENT_LOOP, "epollWaitNow", "()I"),
                        otherWaits(EVENT_LOOP))
                .flatMap(List::stream)
                .toList();
    }

    private static List<HookPoint> waitsOfHandler() {
        return Stream.of(
                        waits(IO_HANDLER, "epollWait", "(Lio/netty/channel/IoHandlerContext;J)J"),
                        waits(IO_HANDLER, "epollWaitNow", "()I"),
                        otherWaits(IO_HANDLER))
                .flatMap(List::stream)
                .toList();
    }

    private static List<HookPoint> otherWaits(String className) {
        return Stream.of("epollWaitNoTimerChange", "epollBusyWait", "epollWaitTimeboxed")
                .flatMap(method -> mayWait(className, method, "()I").stream())
                .toList();
    }

    private static List<HookPoint> waits(String className, String method, String descriptor) {
        return HookPoint.waits(className, method, descriptor, LoopKind.EPOLL);
    }

    private static List<HookPoint> mayWait(String className, String method, String descriptor) {
        return HookPoint.mayWait(className, method, descriptor, LoopKind.EPOLL);
    }
}

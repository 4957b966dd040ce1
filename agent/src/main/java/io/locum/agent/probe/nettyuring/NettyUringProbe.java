package io.locum.agent.probe.nettyuring;

import com.google.auto.service.AutoService;
import io.locum.agent.bootstrap.LoopKind;
import io.locum.agent.install.HookPoint;
import io.locum.agent.install.HookPoint.At;
import io.locum.agent.probe.LoopProbe;
import io.locum.agent.probe.Probe;
import java.util.List;

/**
 * Hooks where Netty's io_uring handler is asked for I/O, after all tasks were run, and where it turns to what has been
 * completed. Between the two it submits and, if nothing is at hand, waits. Its submitting methods are no bracket: they
 * are called within ticks too.
 */
@AutoService(Probe.class)
public final class NettyUringProbe implements LoopProbe {
    private static final String IO_HANDLER = "io.netty.channel.uring.IoUringIoHandler";

    @Override
    public String id() {
        return "netty-io-uring";
    }

    @Override
    public List<HookPoint> hookPoints() {
        return List.of(
                HookPoint.tickEnds(IO_HANDLER, "run", "(Lio/netty/channel/IoHandlerContext;)I", LoopKind.IO_URING),
                HookPoint.tickBegins(
                        IO_HANDLER,
                        "processCompletionsAndHandleOverflow",
                        "(Lio/netty/channel/uring/SubmissionQueue;"
                                + "Lio/netty/channel/uring/CompletionQueue;"
                                + "Lio/netty/channel/uring/CompletionCallback;)I",
                        LoopKind.IO_URING,
                        At.ENTRY));
    }
}

package io.locum.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.locum.agent.harness.Events;
import io.locum.agent.harness.Harness;
import io.locum.agent.harness.NettyApp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loops of real Nettys, which the tests' build puts into folders. */
final class NettyTest {
    @ParameterizedTest
    @CsvSource({
        "netty-4.1, epoll,          epoll,     io.netty.channel.epoll.EpollEventLoop",
        "netty-4.2, epoll,          epoll,     io.netty.channel.epoll.EpollIoHandler",
        "netty-4.2, epoll-handler,  epoll,     io.netty.channel.epoll.EpollIoHandler",
        "netty-4.2, io_uring,       io_uring,  io.netty.channel.uring.IoUringIoHandler",
        "netty-4.1, local,          executor,  io.netty.channel.DefaultEventLoop",
        "netty-4.2, local-handler,  executor,  io.netty.channel.local.LocalIoHandler",
        "netty-4.1, executor,       executor,  io.netty.util.concurrent.DefaultEventExecutor",
        "netty-4.2, executor,       executor,  io.netty.util.concurrent.DefaultEventExecutor"
    })
    void aBlockedLoopIsAStallOfItsKindWithItsLength(
            String netty, String transport, String kind, String source, @TempDir Path work) throws Exception {
        try (Harness app = Harness.startWithAgent(work, "", NettyApp.class, arguments(netty, transport))) {
            assumeThat(app.ask("available")).isEqualTo("yes");
            RecordingTest.warmUp(app);
            String[] block = app.ask("block 50").split(" ", -1);
            RecordingTest.warmUp(app);
            app.exit();

            Path events = app.recording().resolve("events.jfr");
            RecordedEvent loop = theLoop(events, kind);
            assertThat(loop.getString("source")).isEqualTo(source);
            assertThat(loop.getString("stack")).contains("io.netty.");
            RecordedEvent stall = stallAt(Long.parseLong(block[0]), Events.read(events, "locum.Stall"));
            assertThat(stall.getLong("loopId")).isEqualTo(loop.getLong("loopId"));
            assertThat(stall.getLong("length")).isGreaterThanOrEqualTo(Long.parseLong(block[1]));
            assertThat(stall.getBoolean("finished")).isTrue();
            assertThat(Files.readString(app.recording().resolve("recording.json")))
                    .contains("\"switchedOff\": []");
        }
    }

    @Test
    void joiningARunningLoopSeesItAndLeavingBringsItsCodeBack(@TempDir Path work) throws Exception {
        String handler = "io.netty.channel.epoll.EpollIoHandler";
        try (Harness app = Harness.start(work, NettyApp.class, arguments("netty-4.2", "epoll-handler"))) {
            assumeThat(app.ask("available")).isEqualTo("yes");
            RecordingTest.warmUp(app);
            app.record(",netty-epoll=off");
            String original = app.ask("capture " + handler);
            app.leave();

            Path recording = app.record("");
            assertThat(app.ask("capture " + handler)).isNotEqualTo(original);
            RecordingTest.warmUp(app);
            app.ask("block 50");
            app.leave();

            assertThat(app.ask("captured")).as("code set on leaving").isEqualTo(original);
            assertThat(Events.read(recording.resolve("events.jfr"), "locum.Stall"))
                    .as(Files.readString(recording.resolve("recording.json")))
                    .isNotEmpty();
            RecordingTest.warmUp(app);
        }
    }

    private static String[] arguments(String netty, String transport) throws Exception {
        return new String[] {Harness.withJarsOf(Path.of("target", netty)), "-Dtransport=" + transport};
    }

    private static RecordedEvent theLoop(Path events, String kind) throws Exception {
        List<RecordedEvent> loops = Events.read(events, "locum.Loop");
        assertThat(loops)
                .as(Files.readString(events.resolveSibling("recording.json")))
                .extracting(loop -> loop.getString("kind"))
                .containsExactly(kind);
        return loops.get(0);
    }

    private static RecordedEvent stallAt(long nanoTime, List<RecordedEvent> stalls) {
        return stalls.stream()
                .filter(stall -> stall.getLong("startNanos") <= nanoTime
                        && nanoTime < stall.getLong("startNanos") + stall.getLong("length"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no stall at " + nanoTime + " among " + stalls));
    }
}

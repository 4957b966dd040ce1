package io.locum.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.agent.harness.Events;
import io.locum.agent.harness.Harness;
import io.locum.agent.harness.TaskApp;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TaskLoopTest {
    @Test
    void aTimerAndTheEventThreadAreLoopsAndAPoolIsNot(@TempDir Path work) throws Exception {
        try (Harness app = Harness.startWithAgent(work, "", TaskApp.class, "-Djava.awt.headless=true")) {
            app.ask("ticks");
            app.ask("block");
            app.ask("rest");
            app.ask("event");
            app.exit();

            Path events = app.recording().resolve("events.jfr");
            assertThat(kinds(events))
                    .contains("the-timer executor", "AWT-EventQueue-0 ui")
                    .doesNotContain("the-pool executor");
            List<RecordedEvent> stalls = stalls(events, "the-timer");
            assertThat(stalls).hasSizeGreaterThanOrEqualTo(2);
            long afterBlock = stalls.get(0).getLong("idleAfter");
            long afterRest = stalls.get(stalls.size() - 1).getLong("idleAfter");
            // the next task was due at least 300 ms after the other had been submitted
            assertThat(afterBlock).isNotNegative().isLessThan(afterRest);
            assertThat(afterRest).isGreaterThan(200_000_000);
            assertThat(stalls(events, "AWT-EventQueue-0")).isNotEmpty();
        }
    }

    @Test
    void loopsOfARunningAppAreFoundOnJoiningIt(@TempDir Path work) throws Exception {
        try (Harness app = Harness.start(work, TaskApp.class, "-Djava.awt.headless=true")) {
            app.ask("ticks");
            Path recording = app.record("");
            app.ask("ticks");
            app.ask("event");
            app.leave();
            app.ask("ticks");

            assertThat(kinds(recording.resolve("events.jfr"))).contains("the-timer executor", "AWT-EventQueue-0 ui");
            assertThat(stalls(recording.resolve("events.jfr"), "AWT-EventQueue-0"))
                    .anySatisfy(stall -> assertThat(stall.getLong("length")).isGreaterThanOrEqualTo(100_000_000));
        }
    }

    private static Stream<String> kinds(Path events) throws Exception {
        return Events.read(events, "locum.Loop").stream()
                .map(loop -> loop.getString("loopName") + " " + loop.getString("kind"));
    }

    private static List<RecordedEvent> stalls(Path events, String loop) throws Exception {
        return Events.read(events, "locum.Stall").stream()
                .filter(stall -> stall.getString("loopName").equals(loop))
                .filter(stall -> stall.getLong("length") >= 100_000_000)
                .toList();
    }
}

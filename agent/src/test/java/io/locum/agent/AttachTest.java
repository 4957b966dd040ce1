package io.locum.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.locum.agent.harness.Events;
import io.locum.agent.harness.Harness;
import io.locum.agent.harness.LoopApp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AttachTest {
    @Test
    void joinsAndLeavesAgainAndAgainWithoutATrace(@TempDir Path work) throws Exception {
        try (Harness app = Harness.start(work, LoopApp.class)) {
            for (int visit = 0; visit < 3; visit++) {
                Path recording = app.record("");
                RecordingTest.warmUp(app);
                app.ask("block 60");
                app.leave();

                assertThat(Events.read(recording.resolve("events.jfr"), "locum.Stall"))
                        .isNotEmpty();
                assertThat(Files.readString(recording.resolve("recording.json")))
                        .contains("\"state\": \"complete\"");
                await("the agent's threads to end")
                        .untilAsserted(() -> assertThat(app.ask("threads")).doesNotContain("locum"));
                assertThat(app.ask("recordings")).isEqualTo("[]");
                await("the agent's class loader to be collected")
                        .atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(app.ask("loader")).isEqualTo("collected"));
            }
        }
    }

    @Test
    void leavingBringsTheOriginalCodeBack(@TempDir Path work) throws Exception {
        try (Harness app = Harness.start(work, LoopApp.class)) {
            app.record(",event-loop=off");
            String original = app.ask("capture");
            app.leave();

            app.record("");
            String hooked = app.ask("capture");
            app.leave();

            assertThat(hooked).isNotEqualTo(original);
            assertThat(app.ask("captured")).as("code set on leaving").isEqualTo(original);
        }
    }

    @Test
    void aRecordingOfTheUserGoesOnUndisturbed(@TempDir Path work) throws Exception {
        try (Harness app = Harness.start(work, LoopApp.class)) {
            app.ask("own");
            app.record("");
            assertThat(app.ask("recordings")).contains("own:RUNNING", "locum:RUNNING");
            app.leave();

            assertThat(app.ask("recordings")).isEqualTo("[own:RUNNING]");
            long before = Long.parseLong(app.ask("own-events " + work.resolve("own-1.jfr")));
            await("the user's recording to go on")
                    .untilAsserted(() -> assertThat(Long.parseLong(app.ask("own-events " + work.resolve("own-2.jfr"))))
                            .isGreaterThan(before));
        }
    }

    @Test
    void leavesByItselfWhenItsTimeIsOver(@TempDir Path work) throws Exception {
        try (Harness app = Harness.start(work, LoopApp.class)) {
            Path recording = app.record(",duration=1s");
            await("the recording to be complete").atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                            Files.readString(recording.resolve("recording.json")))
                    .contains("\"state\": \"complete\""));
            await("the agent's threads to end")
                    .untilAsserted(() -> assertThat(app.ask("threads")).doesNotContain("locum"));
        }
    }

    @Test
    void aProfilerThatTheAppHasLoadedItselfIsLeftAlone(@TempDir Path work) throws Exception {
        try (Harness app = Harness.start(work, LoopApp.class, Harness.ownProfiler(work))) {
            Path recording = app.record("");
            app.leave();
            assertThat(Files.readString(recording.resolve("recording.json")))
                    .contains("\"cpuSampler\": \"jfr\"", "the app has loaded async-profiler itself");
        }
    }

    @Test
    void oneSessionAtATime(@TempDir Path work) throws Exception {
        try (Harness app = Harness.start(work, LoopApp.class)) {
            assertThat(app.attach(",command=stop")).isEqualTo("refused nothing is being recorded");
            Path recording = app.record("");
            assertThat(app.attach("")).isEqualTo("refused already recording in " + recording);
            app.leave();
        }
    }

    @Test
    void refusesInOneLineAndTheAppGoesOn(@TempDir Path work) throws Exception {
        try (Harness app = Harness.start(work, LoopApp.class)) {
            Path file = Files.createFile(work.resolve("file"));
            assertThat(app.attach(",dir=" + file)).startsWith("refused cannot make a recording folder in " + file);
            assertThat(app.attach(",colour=red")).isEqualTo("refused unknown option colour");
            assertThat(app.attach(",duration=soon"))
                    .isEqualTo("refused duration=soon is no duration such as 500ms, 60s, 10m or 2h");
            assertThat(app.stderr().lines().filter(line -> line.startsWith("locum:")))
                    .hasSize(3);
            assertThat(app.ask("threads")).doesNotContain("locum");
        }
    }

    @Test
    void aKilledAppLeavesItsEventsBehind(@TempDir Path work) throws Exception {
        try (Harness app = Harness.start(work, LoopApp.class)) {
            Path recording = app.record("");
            RecordingTest.warmUp(app);
            app.ask("block 60");
            await("the stall to be on disk").atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                            Events.readLive(recording, "locum.Stall"))
                    .isNotEmpty());
            app.kill();

            assertThat(Events.readLive(recording, "locum.Stall")).isNotEmpty();
            assertThat(Events.readLive(recording, "locum.EventLoop")).isNotEmpty();
            assertThat(Files.readString(recording.resolve("recording.json"))).contains("\"state\": \"recording\"");
        }
    }
}

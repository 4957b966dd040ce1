package io.locum.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.locum.agent.harness.Events;
import io.locum.agent.harness.Harness;
import io.locum.agent.harness.Isolated;
import io.locum.agent.harness.MonitoredApp;
import java.nio.file.Path;
import java.time.Duration;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveNumbersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String MICROMETER =
            "use MicrometerApp " + Isolated.classPathOf("micrometer", "HdrHistogram", "jspecify");
    private static final String OPEN_TELEMETRY =
            "use OpenTelemetryApp " + Isolated.classPathOf("opentelemetry", "jspecify");

    @Test
    void theAppsOwnMonitoringShowsLoopsUntilTheAgentLeaves(@TempDir Path work) throws Exception {
        try (Harness app = Harness.start(work, MonitoredApp.class)) {
            app.ask("loop the-loop");
            app.ask(MICROMETER);
            app.ask(OPEN_TELEMETRY);
            app.ask("shown OpenTelemetryApp");
            for (int visit = 0; visit < 2; visit++) {
                Path recording = app.record("");
                awaitAnswer(app, "beans", "agent", "\"the-loop\"=0.");
                awaitAnswer(app, "shown MicrometerApp", "locum.event.loop.tick{kind=selector,loop=the-loop}:COUNT=");
                awaitAnswer(app, "shown OpenTelemetryApp", "locum.eventloop.utilization", "name=the-loop}=0.");
                app.leave();

                assertThat(app.ask("beans")).isEqualTo("[]");
                assertThat(app.ask("shown MicrometerApp")).isEqualTo("{}");
                assertThat(app.ask("shown OpenTelemetryApp")).isEqualTo("{}");
                assertThat(app.ask("threads")).doesNotContain("locum-metrics");
                await("the agent's class loader to be collected")
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(app.ask("loader")).isEqualTo("collected"));
                assertThat(Events.read(recording.resolve("events.jfr"), "locum.ProbeState"))
                        .extracting(LiveNumbersTest::change)
                        .contains("metrics-jmx on", "metrics-micrometer on", "metrics-opentelemetry on");
            }
            assertThat(app.stderr()).doesNotContain("Exception", "locum:");
        }
    }

    private static String change(RecordedEvent event) {
        return event.getString("probe") + " " + event.getString("state");
    }

    @Test
    void aLoopIsShownForAsLongAsItLives(@TempDir Path work) throws Exception {
        try (Harness app = Harness.startWithAgent(work, "", MonitoredApp.class)) {
            app.ask("loop first");
            app.ask("loop second");
            app.ask(MICROMETER);
            awaitAnswer(app, "beans", "\"first\"=0.", "\"second\"=0.");
            awaitAnswer(app, "shown MicrometerApp", "loop=first", "loop=second");
            app.ask("end first");
            await("the bean to go").atMost(PATIENCE).untilAsserted(() -> assertThat(app.ask("beans"))
                    .doesNotContain("first"));
            await("the meters to go").atMost(PATIENCE).untilAsserted(() -> assertThat(app.ask("shown MicrometerApp"))
                    .doesNotContain("loop=first"));
            assertThat(app.ask("beans")).contains("\"second\"=0.");
        }
    }

    @Test
    void noMBeanServerIsMadeForTheSakeOfLiveNumbers(@TempDir Path work) throws Exception {
        String builder = "-Djavax.management.builder.initial=to.be.loaded.Later";
        try (Harness app = Harness.startWithAgent(work, "", MonitoredApp.class, builder)) {
            app.ask("loop the-loop");
            app.ask(MICROMETER);
            awaitAnswer(app, "shown MicrometerApp", "loop=the-loop");
            assertThat(app.ask("servers")).isEqualTo("0");
            assertThat(app.stderr()).doesNotContain("to.be.loaded.Later", "Exception");
        }
    }

    @Test
    void anAppThatSetsItsTelemetryUpLateStillCan(@TempDir Path work) throws Exception {
        try (Harness app = Harness.startWithAgent(work, "", MonitoredApp.class)) {
            app.ask("loop the-loop");
            app.ask(OPEN_TELEMETRY);
            app.ask(MICROMETER);
            awaitAnswer(app, "shown MicrometerApp", "loop=the-loop");
            assertThat(app.ask("shown OpenTelemetryApp"))
                    .as("right after its set")
                    .isEqualTo("{}");
            awaitAnswer(app, "shown OpenTelemetryApp", "name=the-loop}=0.");
        }
    }

    @Test
    void nothingIsShownWithoutMetrics(@TempDir Path work) throws Exception {
        try (Harness app = Harness.start(work, MonitoredApp.class)) {
            app.ask("loop the-loop");
            app.ask(MICROMETER);
            app.record(",metrics=jmx");
            awaitAnswer(app, "beans", "\"the-loop\"=0.");
            assertThat(app.ask("shown MicrometerApp")).isEqualTo("{}");
            app.leave();
            app.record(",metrics=off");
            assertThat(app.ask("threads")).contains("locum-recorder").doesNotContain("locum-metrics");
            app.leave();
        }
    }

    private static void awaitAnswer(Harness app, String question, String... parts) {
        await(question + " to show the loops").atMost(PATIENCE).untilAsserted(() -> assertThat(app.ask(question))
                .contains(parts));
    }
}

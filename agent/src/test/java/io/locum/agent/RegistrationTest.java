package io.locum.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.locum.agent.harness.Events;
import io.locum.agent.harness.Harness;
import io.locum.agent.harness.ListenerApp;
import io.locum.agent.harness.RegisteringApp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegistrationTest {
    private static final String HUB = ListenerApp.class.getName() + "$Hub";

    @Test
    void whatStaysAndWhatGoesIsToldApart(@TempDir Path work) throws Exception {
        try (Harness app = Harness.startWithAgent(work, "", ListenerApp.class)) {
            app.ask("pass");
            await("samples to be taken where listeners stay, and collections to come by")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        app.ask("keep");
                        app.ask("pass");
                        app.ask("gc");
                        return last(live(app), "#keep:", "settled") >= 10 && last(live(app), "#pass:", "settled") >= 10;
                    });
            app.exit();

            Path events = app.recording().resolve("events.jfr");
            List<RecordedEvent> sites = Events.read(events, "locum.RegistrationSite");
            assertThat(last(sites, "#keep:", "alive")).isEqualTo(last(sites, "#keep:", "settled"));
            assertThat(last(sites, "#keep:", "largest")).isGreaterThan(100);
            assertThat(last(sites, "#pass:", "alive")).isZero();
            RecordedEvent calls = lastOf(Events.read(events, "locum.Registrations"), "addHubListener");
            assertThat(calls.getString("emitter")).isEqualTo(HUB);
            assertThat(calls.getString("remover")).isEqualTo(HUB);
            assertThat(calls.getString("removing")).isEqualTo("removeHubListener");
            assertThat(calls.getLong("added")).isGreaterThan(calls.getLong("removed"));
            assertThat(calls.getLong("removed")).isGreaterThanOrEqualTo(50);
        }
    }

    @Test
    void handlesAreFoundInARunningAppAndTell(@TempDir Path work) throws Exception {
        try (Harness app = Harness.start(work, ListenerApp.class)) {
            app.ask("listen");
            Path recording = app.record("");
            await("the handle to be judged, and to tell")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        app.ask("listen");
                        return Events.readLive(recording, "locum.Registrations").stream()
                                .anyMatch(event ->
                                        event.getString("adding").equals("listen") && event.getLong("removed") > 0);
                    });
            app.leave();

            RecordedEvent calls = lastOf(Events.read(recording.resolve("events.jfr"), "locum.Registrations"), "listen");
            assertThat(calls.getString("remover")).isEqualTo(ListenerApp.class.getName() + "$Ticket");
            assertThat(calls.getString("removing")).isEqualTo("cancel");
        }
    }

    @Test
    void whatTheJdkKeepsIsCounted(@TempDir Path work) throws Exception {
        try (Harness app = Harness.startWithAgent(work, "", RegisteringApp.class)) {
            await("samples of futures to be taken")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        app.ask("register");
                        return last(live(app), "CompletableFuture#thenApply:", "settled") >= 10
                                && last(live(app), "#scheduleAtFixedRate:", "settled") >= 10;
                    });
            app.exit();

            Path events = app.recording().resolve("events.jfr");
            List<RecordedEvent> sites = Events.read(events, "locum.RegistrationSite");
            assertThat(last(sites, "CompletableFuture#thenApply:", "alive"))
                    .as("of one future that is never completed, exact without a collection")
                    .isEqualTo(last(sites, "CompletableFuture#thenApply:", "settled"));
            assertThat(last(sites, "#scheduleAtFixedRate:", "alive"))
                    .as("half of the tasks were cancelled")
                    .isBetween(1L, last(sites, "#scheduleAtFixedRate:", "settled") - 1);
            List<RecordedEvent> calls = Events.read(events, "locum.Registrations");
            for (String adding : List.of("scheduleAtFixedRate", "schedule", "registerMBean")) {
                RecordedEvent last = lastOf(calls, adding);
                assertThat(last.getLong("added")).as(adding).isGreaterThanOrEqualTo(40);
                assertThat(last.getLong("added") - 2 * last.getLong("removed"))
                        .as("half are taken back of %s; the JVM registers some thirty beans of its own", adding)
                        .isBetween(0L, 60L);
            }
            RecordedEvent files = lastOf(calls, "deleteOnExit");
            assertThat(files.getLong("added")).isGreaterThanOrEqualTo(40);
            assertThat(files.getLong("removed")).isZero();
        }
    }

    @Test
    void leavingBringsTheOriginalCodeBack(@TempDir Path work) throws Exception {
        try (Harness app = Harness.start(work, ListenerApp.class)) {
            app.ask("keep");
            app.record(",registration=off");
            String original = app.ask("capture");
            app.leave();

            app.record("");
            String hooked = app.ask("capture");
            app.leave();

            assertThat(hooked).isNotEqualTo(original);
            assertThat(app.ask("captured")).as("code set on leaving").isEqualTo(original);
        }
    }

    private static List<RecordedEvent> live(Harness app) throws Exception {
        return Events.readLive(app.recording(), "locum.RegistrationSite");
    }

    /** A field of the last event of the site whose stack has that frame; -1: there is none. */
    private static long last(List<RecordedEvent> sites, String frame, String field) {
        long site = sites.stream()
                .filter(event -> event.getString("stack").contains(frame))
                .mapToLong(event -> event.getLong("site"))
                .findFirst()
                .orElse(-1);
        return sites.stream()
                .filter(event -> event.getLong("site") == site)
                .mapToLong(event -> event.getLong(field))
                .reduce(-1, (a, b) -> b);
    }

    private static RecordedEvent lastOf(List<RecordedEvent> events, String adding) {
        return events.stream()
                .filter(event -> event.getString("adding").equals(adding))
                .reduce((a, b) -> b)
                .orElseThrow();
    }
}

package io.locum.agent.metrics.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.locum.agent.harness.Isolated;
import io.locum.agent.metrics.FakeJvm;
import io.locum.agent.metrics.LiveFigures;
import io.locum.agent.metrics.Ticks;
import java.lang.ref.WeakReference;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OpenTelemetryExporterTest {
    private static final String LIBRARIES = Isolated.classPathOf("opentelemetry", "jspecify");
    private static final String LOOP = "{locum.eventloop.kind=selector,locum.eventloop.name=loop-1}";

    private final LiveFigures figures = new LiveFigures();

    @Test
    void nothingIsRegisteredBeforeTheAppHasSetItUpAndTheAppStillCan() throws Exception {
        try (Isolated app = start()) {
            OpenTelemetryExporter exporter = exporter(app);
            figures.recorded(Ticks.second(1, "loop-1"));
            assertThat(exporter.show(figures.loops())).isFalse();

            assertThat(app.shown()).as("after the app's own set").isEmpty();
            assertThat(exporter.show(figures.loops())).isTrue();
            assertThat(app.shown()).isNotEmpty();
            exporter.close();
        }
    }

    @Test
    void aLoopIsShownAsLongAsItLives() throws Exception {
        try (Isolated app = start()) {
            OpenTelemetryExporter exporter = exporter(app);
            app.shown();
            figures.recorded(Ticks.second(1, "loop-1", Duration.ofMillis(100), Duration.ofMillis(300)));
            exporter.show(figures.loops());
            assertThat(app.shown())
                    .contains(
                            entry("locum.eventloop.utilization 1" + LOOP, 0.4),
                            entry("locum.eventloop.delay.p50 s" + LOOP, 0.0),
                            entry("locum.eventloop.delay.max s" + LOOP, 0.3),
                            entry("locum.eventloop.ticks {tick}" + LOOP, 2.0),
                            entry("locum.eventloop.stalls {tick}" + LOOP, 2.0),
                            entry("locum.eventloop.stall.longest s" + LOOP, 0.3),
                            entry("locum.eventloop.count {loop}{}", 1.0),
                            entry("locum.agent.cpu.utilization 1{}", 0.0));
            assertThat(app.shown().get("locum.eventloop.delay.p99 s" + LOOP)).isCloseTo(0.29, within(0.0025));
            assertThat(app.shown().get("locum.eventloop.time s" + withState("active")))
                    .isCloseTo(0.4, within(1e-9));
            assertThat(app.shown().get("locum.eventloop.time s" + withState("idle")))
                    .isCloseTo(0.6, within(1e-9));

            figures.gone(1);
            assertThat(app.shown().keySet()).noneMatch(name -> name.contains("loop-1"));
            exporter.close();
        }
    }

    private static String withState(String state) {
        return LOOP.replace("}", ",locum.eventloop.state=" + state + "}");
    }

    @Test
    void leavingTakesEveryInstrumentOutAndComingBackShowsThemAgain() throws Exception {
        try (Isolated app = start()) {
            app.shown();
            figures.recorded(Ticks.second(1, "loop-1"));
            for (int visit = 0; visit < 2; visit++) {
                OpenTelemetryExporter exporter = exporter(app);
                exporter.show(figures.loops());
                assertThat(app.shown()).hasSize(11);
                exporter.close();
                assertThat(app.shown()).isEmpty();
            }
        }
    }

    @Test
    void aVersionThatCannotTellIsReadByItsField() throws Exception {
        assertThat(GlobalTelemetry.isSet(OldAndUnset.class)).isFalse();
        assertThat(GlobalTelemetry.isSet(OldAndSet.class)).isTrue();
    }

    static final class OldAndUnset {
        static @Nullable Object globalOpenTelemetry;
    }

    static final class OldAndSet {
        static Object globalOpenTelemetry = "set";
    }

    @Test
    void anAppCanBeUndeployedWhileItsInstrumentsAreShown() throws Exception {
        Isolated app = start();
        app.shown();
        OpenTelemetryExporter exporter = exporter(app);
        figures.recorded(Ticks.second(1, "a"));
        assertThat(exporter.show(figures.loops())).isTrue();
        WeakReference<@Nullable ClassLoader> loader = app.undeploy();
        await("the app's class loader to be collected").untilAsserted(() -> {
            System.gc();
            assertThat(loader.get() == null).isTrue();
        });
        await("the JVM to say so")
                .untilAsserted(() -> assertThat(exporter.show(figures.loops())).isFalse());
        exporter.close();
    }

    private static Isolated start() throws Exception {
        return Isolated.start(LIBRARIES, "OpenTelemetryApp");
    }

    private OpenTelemetryExporter exporter(Isolated app) throws Exception {
        return new OpenTelemetryExporter(figures, FakeJvm.appWith(app.type(OpenTelemetryExporter.GLOBAL)));
    }
}

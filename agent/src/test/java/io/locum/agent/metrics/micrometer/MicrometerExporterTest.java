package io.locum.agent.metrics.micrometer;

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

final class MicrometerExporterTest {
    private static final String LIBRARIES = Isolated.classPathOf("micrometer", "HdrHistogram", "jspecify");

    private final LiveFigures figures = new LiveFigures();

    @Test
    void aLoopIsShownAsLongAsItLives() throws Exception {
        try (Isolated app = start()) {
            MicrometerExporter exporter = exporter(app);
            figures.recorded(Ticks.second(1, "loop-1", Duration.ofMillis(100), Duration.ofMillis(300)));
            assertThat(exporter.show(figures.loops())).isTrue();
            assertThat(app.shown())
                    .contains(
                            entry("locum.event.loop.utilization{kind=selector,loop=loop-1}:VALUE", 0.4),
                            entry("locum.event.loop.delay{kind=selector,loop=loop-1,quantile=0.5}:VALUE", 0.0),
                            entry("locum.event.loop.delay.max{kind=selector,loop=loop-1}:VALUE", 0.3),
                            entry("locum.event.loop.tick{kind=selector,loop=loop-1}:COUNT", 2.0),
                            entry("locum.event.loop.tick{kind=selector,loop=loop-1}:TOTAL_TIME", 0.4),
                            entry("locum.event.loop.stall{kind=selector,loop=loop-1}:COUNT", 2.0),
                            entry("locum.event.loop.stall.longest{kind=selector,loop=loop-1}:VALUE", 0.3),
                            entry("locum.event.loops{}:VALUE", 1.0));
            // (300 ms - d) = 1 % of a second
            assertThat(app.shown().get("locum.event.loop.delay{kind=selector,loop=loop-1,quantile=0.99}:VALUE"))
                    .isCloseTo(0.29, within(0.0025));

            figures.gone(1);
            figures.recorded(Ticks.second(2, "loop-1"));
            exporter.show(figures.loops());
            assertThat(app.shown()).containsEntry("locum.event.loop.tick{kind=selector,loop=loop-1}:COUNT", 0.0);

            figures.gone(2);
            exporter.show(figures.loops());
            assertThat(app.shown().keySet()).noneMatch(name -> name.contains("loop-1"));
            exporter.close();
        }
    }

    @Test
    void leavingTakesEveryMeterOut() throws Exception {
        try (Isolated app = start()) {
            MicrometerExporter exporter = exporter(app);
            figures.recorded(Ticks.second(1, "a"));
            figures.recorded(Ticks.second(2, "b"));
            exporter.show(figures.loops());
            assertThat(app.shown()).isNotEmpty();
            exporter.close();
            assertThat(app.shown()).isEmpty();
        }
    }

    @Test
    void anAppCanBeUndeployedWhileItsMetersAreShown() throws Exception {
        Isolated app = start();
        MicrometerExporter exporter = exporter(app);
        figures.recorded(Ticks.second(1, "a"));
        assertThat(exporter.show(figures.loops())).isTrue();
        WeakReference<@Nullable ClassLoader> loader = app.undeploy();
        await("the app's class loader to be collected").untilAsserted(() -> {
            System.gc();
            assertThat(loader.get() == null).isTrue();
        });
        assertThat(exporter.show(figures.loops())).isFalse();
        exporter.close();
    }

    private static Isolated start() throws Exception {
        return Isolated.start(LIBRARIES, "MicrometerApp");
    }

    private MicrometerExporter exporter(Isolated app) throws Exception {
        return new MicrometerExporter(figures, FakeJvm.appWith(app.type(MicrometerExporter.METRICS)));
    }
}

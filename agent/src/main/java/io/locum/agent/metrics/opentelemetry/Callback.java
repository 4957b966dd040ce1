package io.locum.agent.metrics.opentelemetry;

import io.locum.agent.metrics.LiveFigures;
import io.locum.agent.metrics.LoopFigures;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the app's SDK calls when it collects. It is the only one of the agent's objects that holds those of the app, and
 * the SDK lets go of it when the instrument is closed. Never throws.
 */
final class Callback implements Consumer<Object> {
    private final Reading reading;
    private final LiveFigures figures;
    private final Telemetry telemetry;
    private final LoopAttributes attributes;
    private volatile @Nullable AutoCloseable instrument;

    Callback(Reading reading, LiveFigures figures, Telemetry telemetry, LoopAttributes attributes) {
        this.reading = reading;
        this.figures = figures;
        this.telemetry = telemetry;
        this.attributes = attributes;
    }

    /** Registers it, and keeps what takes it out again. */
    void register() throws ReflectiveOperationException {
        if (reading instanceof Reading.LoopCounter) {
            instrument = telemetry.counter(reading, this);
        } else if (reading instanceof Reading.LoopTime) {
            instrument = telemetry.doubleCounter(reading, this);
        } else {
            instrument = telemetry.gauge(reading, this);
        }
    }

    @Override
    public void accept(Object measurement) {
        try {
            if (reading instanceof Reading.AgentGauge gauge) {
                telemetry.record(measurement, gauge.value().applyAsDouble(figures), telemetry.attributes());
            } else {
                for (LoopAttributes.Entry entry : attributes.of(figures.loops())) {
                    record(measurement, entry, entry.loop().figures());
                }
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // The SDK that is being read from cannot be helped; the others still get their figures.
        }
    }

    private void record(Object measurement, LoopAttributes.Entry entry, LoopFigures now)
            throws ReflectiveOperationException {
        if (reading instanceof Reading.LoopGauge gauge) {
            telemetry.record(measurement, gauge.value().applyAsDouble(now), entry.attributes());
        } else if (reading instanceof Reading.LoopCounter counter) {
            telemetry.record(measurement, counter.value().applyAsLong(now), entry.attributes());
        } else {
            telemetry.record(measurement, now.busyNanos() / 1e9, entry.active());
            telemetry.record(measurement, (now.watchedNanos() - now.busyNanos()) / 1e9, entry.idle());
        }
    }

    /** Takes it out again; the SDK then lets go of it. */
    void unregister() throws Exception {
        AutoCloseable registered = instrument;
        instrument = null;
        if (registered != null) {
            registered.close();
        }
    }
}

package io.locum.agent.metrics.opentelemetry;

import io.locum.agent.metrics.LiveFigures;
import java.util.function.Consumer;

/** Registers all instruments with one copy of OpenTelemetry. */
final class Instruments {
    private Instruments() {}

    /** @param registered gets each callback once it is registered */
    static void register(Class<?> global, LiveFigures figures, Consumer<Callback> registered)
            throws ReflectiveOperationException {
        Telemetry telemetry = new Telemetry(global);
        LoopAttributes attributes = new LoopAttributes(telemetry);
        for (Reading reading : Readings.ALL) {
            Callback callback = new Callback(reading, figures, telemetry, attributes);
            callback.register();
            registered.accept(callback);
        }
    }
}

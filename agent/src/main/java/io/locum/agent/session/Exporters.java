package io.locum.agent.session;

import io.locum.agent.Options;
import io.locum.agent.install.ClassInitialization;
import io.locum.agent.metrics.AppClasses;
import io.locum.agent.metrics.GuardedExporter;
import io.locum.agent.metrics.LiveFigures;
import io.locum.agent.metrics.jmx.JmxExporter;
import io.locum.agent.metrics.micrometer.MicrometerExporter;
import io.locum.agent.metrics.opentelemetry.OpenTelemetryExporter;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the exporters of a session; their classes are loaded when their thread first needs them, not at the start. */
final class Exporters {
    private final Options options;
    private final LiveFigures figures;
    private final Path recording;
    private final Instrumentation instrumentation;

    /** Made by the exporters' thread; one look at all classes serves them all. */
    private Optional<AppClasses> classes = Optional.empty();

    /** @param recording its folder */
    Exporters(Options options, LiveFigures figures, Path recording, Instrumentation instrumentation) {
        this.options = options;
        this.figures = figures;
        this.recording = recording;
        this.instrumentation = instrumentation;
    }

    List<GuardedExporter> wanted() {
        return options.metrics().stream().sorted().map(this::guarded).toList();
    }

    private GuardedExporter guarded(Options.Metrics kind) {
        return switch (kind) {
            case JMX ->
                new GuardedExporter("metrics-jmx", () -> new JmxExporter(figures, options.threshold(), recording));
            case MICROMETER ->
                new GuardedExporter("metrics-micrometer", () -> new MicrometerExporter(figures, classes()));
            case OPENTELEMETRY ->
                new GuardedExporter("metrics-opentelemetry", () -> new OpenTelemetryExporter(figures, classes()));
        };
    }

    private AppClasses classes() throws ReflectiveOperationException {
        if (classes.isEmpty()) {
            classes = Optional.of(new AppClasses(
                    instrumentation,
                    ClassInitialization.test(instrumentation),
                    Set.of(MicrometerExporter.METRICS, OpenTelemetryExporter.GLOBAL)));
        }
        return classes.get();
    }
}

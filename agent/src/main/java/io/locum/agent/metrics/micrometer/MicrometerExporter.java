package io.locum.agent.metrics.micrometer;

import io.locum.agent.metrics.AppClasses;
import io.locum.agent.metrics.Exporter;
import io.locum.agent.metrics.LiveFigures;
import io.locum.agent.metrics.LiveLoop;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Registers meters in each copy of Micrometer's global registry that the app uses. */
public final class MicrometerExporter implements Exporter {
    /** The class that holds the global registry. */
    public static final String METRICS = "io.micrometer.core.instrument.Metrics";

    private final LiveFigures figures;
    private final AppClasses classes;
    private final List<GlobalRegistry> registries = new ArrayList<>();

    public MicrometerExporter(LiveFigures figures, AppClasses classes) {
        this.figures = figures;
        this.classes = classes;
    }

    @Override
    public boolean show(List<LiveLoop> loops) throws Exception {
        for (Class<?> metrics : classes.named(METRICS)) {
            if (registries.stream().noneMatch(registry -> registry.belongsTo(metrics))) {
                GlobalRegistry found = new GlobalRegistry(metrics);
                registries.add(found);
                found.showAgent(figures);
            }
        }
        for (Iterator<GlobalRegistry> known = registries.iterator(); known.hasNext(); ) {
            GlobalRegistry registry = known.next();
            if (registry.isCollected()) {
                known.remove();
            } else {
                registry.follow(loops);
            }
        }
        return !registries.isEmpty();
    }

    @Override
    public void close() throws Exception {
        for (GlobalRegistry registry : registries) {
            registry.close();
        }
        registries.clear();
    }
}

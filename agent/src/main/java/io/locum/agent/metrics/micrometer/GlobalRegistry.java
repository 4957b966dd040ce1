package io.locum.agent.metrics.micrometer;

import io.locum.agent.metrics.AppContext;
import io.locum.agent.metrics.LiveFigures;
import io.locum.agent.metrics.LiveLoop;
import io.locum.agent.metrics.Shown;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * One copy of the global registry and what was registered there. Both are referred to weakly, so that an app can be
 * undeployed meanwhile; the registry itself keeps its meters.
 */
final class GlobalRegistry {
    private final WeakReference<Class<?>> metrics;
    private final List<WeakReference<Object>> agentMeters = new ArrayList<>();
    private final Shown<List<WeakReference<Object>>> loopMeters = new Shown<>();

    GlobalRegistry(Class<?> metrics) {
        this.metrics = new WeakReference<>(metrics);
    }

    boolean belongsTo(Class<?> other) {
        return metrics.refersTo(other);
    }

    boolean isCollected() {
        return metrics.refersTo(null);
    }

    void showAgent(LiveFigures figures) throws Exception {
        agentMeters.addAll(register(AgentMeters.ALL, figures, List.of()));
    }

    void follow(List<LiveLoop> loops) throws Exception {
        loopMeters.follow(
                loops,
                loop -> register(LoopMeters.ALL, loop, List.of("loop", loop.name(), "kind", loop.kind())),
                this::remove);
    }

    private <T> List<WeakReference<Object>> register(List<MeterSpec<T>> specs, T source, List<String> tags)
            throws Exception {
        Class<?> found = metrics.get();
        return found == null
                ? List.of()
                : AppContext.call(found, () -> {
                    Micrometer micrometer = Micrometer.of(found);
                    List<WeakReference<Object>> meters = new ArrayList<>();
                    for (MeterSpec<T> spec : specs) {
                        meters.add(micrometer.register(spec, source, tags));
                    }
                    return meters;
                });
    }

    private void remove(List<WeakReference<Object>> meters) throws Exception {
        Class<?> found = metrics.get();
        if (found != null) {
            AppContext.call(found, () -> {
                Micrometer micrometer = Micrometer.of(found);
                for (WeakReference<Object> meter : meters) {
                    micrometer.remove(meter);
                }
                return meters;
            });
        }
    }

    void close() throws Exception {
        try {
            loopMeters.clear(this::remove);
        } finally {
            remove(agentMeters);
        }
    }
}

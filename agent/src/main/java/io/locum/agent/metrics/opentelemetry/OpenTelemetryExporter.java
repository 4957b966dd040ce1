package io.locum.agent.metrics.opentelemetry;

import io.locum.agent.metrics.AppClasses;
import io.locum.agent.metrics.AppContext;
import io.locum.agent.metrics.Exporter;
import io.locum.agent.metrics.LiveFigures;
import io.locum.agent.metrics.LiveLoop;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Registers asynchronous instruments with each global OpenTelemetry that the app has set. They read the loops that live
 * at that moment, so that loops come and go without a call.
 */
public final class OpenTelemetryExporter implements Exporter {
    /** The class that holds what the app has set up. */
    public static final String GLOBAL = "io.opentelemetry.api.GlobalOpenTelemetry";

    private final LiveFigures figures;
    private final AppClasses classes;

    /** By copy. The callbacks are kept by the app's SDK and nobody else, so that an app can be undeployed meanwhile. */
    private final Map<Class<?>, List<WeakReference<Callback>>> registered = new WeakHashMap<>();

    public OpenTelemetryExporter(LiveFigures figures, AppClasses classes) {
        this.figures = figures;
        this.classes = classes;
    }

    @Override
    public boolean show(List<LiveLoop> loops) throws Exception {
        for (Class<?> global : classes.named(GLOBAL)) {
            if (!registered.containsKey(global) && GlobalTelemetry.isSet(global)) {
                List<WeakReference<Callback>> callbacks = new ArrayList<>();
                registered.put(global, callbacks);
                AppContext.call(global, () -> {
                    Instruments.register(global, figures, callback -> callbacks.add(new WeakReference<>(callback)));
                    return callbacks;
                });
            }
        }
        return !registered.isEmpty();
    }

    @Override
    public void close() throws Exception {
        for (List<WeakReference<Callback>> callbacks : new HashMap<>(registered).values()) {
            for (WeakReference<Callback> reference : callbacks) {
                Callback callback = reference.get();
                if (callback != null) {
                    callback.unregister();
                }
            }
        }
        registered.clear();
    }
}

package io.locum.agent.probe;

import io.locum.agent.install.HookPoint;
import java.util.List;
import java.util.Optional;
import jdk.jfr.Event;

/** Watches for what neither a JDK event nor a profiler can see. Registered by {@code @AutoService(Probe.class)}. */
public interface Probe {
    /** Its name in options and in {@code locum.ProbeState}, in kebab-case. */
    String id();

    /** The JFR events it writes. */
    default List<Class<? extends Event>> events() {
        return List.of();
    }

    /** The probe that keeps what this one's hooks tell; without that, this one has nothing to do. */
    default Optional<String> partOf() {
        return Optional.empty();
    }

    /** Methods that are to call its hooks while it runs. */
    List<HookPoint> hookPoints();

    /** Whether it looks for more such methods in the app's classes once it runs. */
    default boolean findsHooks() {
        return false;
    }

    /**
     * Starts to watch; called before the hooks are installed.
     *
     * @throws RuntimeException if it cannot; the session then goes on without it
     */
    default RunningProbe start(ProbeSettings settings) {
        return RunningProbe.HOOKS_ONLY;
    }
}

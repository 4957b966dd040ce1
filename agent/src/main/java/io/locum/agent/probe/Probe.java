package io.locum.agent.probe;

import io.locum.agent.install.HookPoint;
import java.util.List;
import jdk.jfr.Event;

/** Watches for what neither a JDK event nor a profiler can see. Registered by {@code @AutoService(Probe.class)}. */
public interface Probe {
    /** Its name in options and in {@code locum.ProbeState}, in kebab-case. */
    String id();

    /** The JFR events it writes. */
    List<Class<? extends Event>> events();

    /** Methods that are to call its hooks while it runs. */
    List<HookPoint> hookPoints();

    /**
     * Starts to watch; called before the hooks are installed.
     *
     * @throws RuntimeException if it cannot; the session then goes on without it
     */
    RunningProbe start(ProbeSettings settings);
}

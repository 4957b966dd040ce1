package io.locum.analyzer.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Moments when a thread of the agent was not woken although it had asked to be: the JVM stood still, or the machine did.
 *
 * @param hiccups in order of time
 */
public record Hiccups(List<Hiccup> hiccups) {

    public static final Signal<Hiccups> SIGNAL = new Signal<>(Hiccups.class, "hiccups", "locum.Hiccup (Locum's agent)");

    public static final Hiccups NONE = new Hiccups(List.of());

    public Hiccups {
        hiccups = List.copyOf(hiccups);
    }

    /**
     * One of them. What stopped the thread may have begun up to {@link #SLEEP} earlier, while it slept anyway.
     *
     * @param start when it wanted to be woken
     * @param length how much later it was
     * @param runDelay how much of that it waited for a processor; zero when unknown
     * @param throttled throttled time of the cgroup meanwhile, over all processors; zero when unknown
     */
    public record Hiccup(Instant start, Duration length, Duration runDelay, Duration throttled) {

        /** How long the agent's thread sleeps at a time. */
        public static final Duration SLEEP = Duration.ofMillis(20);

        public Instant end() {
            return start.plus(length);
        }
    }
}

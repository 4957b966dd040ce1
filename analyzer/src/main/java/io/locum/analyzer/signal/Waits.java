package io.locum.analyzer.signal;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.ThreadRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Threads that waited, for a lock or for something else, longer than the recording's threshold for such events. Workers
 * that wait for work are left out.
 *
 * @param waits in order of time
 */
public record Waits(List<Wait> waits) {

    public static final Signal<Waits> SIGNAL = new Signal<>(Waits.class, "waits", "jdk.JavaMonitorEnter");

    public Waits {
        waits = List.copyOf(waits);
    }

    /** What a thread waits for. */
    public enum Kind {
        /** To enter a {@code synchronized} block. */
        MONITOR,
        /** For a lock of {@code java.util.concurrent.locks}. */
        LOCK,
        /** {@code Object.wait}, another park, or a sleep. */
        PARK,
        SLEEP,
        SOCKET,
        FILE;

        /** Whether another thread holds what is waited for. */
        public boolean isLock() {
            return this == MONITOR || this == LOCK;
        }
    }

    /**
     * One wait.
     *
     * @param on the class of the monitor or lock, or the address or file
     * @param owner the thread that held it before; empty when unknown
     */
    public record Wait(
            Kind kind, ThreadRef thread, Instant start, Duration length, String on, String owner, CallStack stack) {

        public Instant end() {
            return start.plus(length);
        }
    }
}

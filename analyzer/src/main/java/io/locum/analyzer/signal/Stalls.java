package io.locum.analyzer.signal;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.ThreadRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Every tick at or above the threshold, and where its time went.
 *
 * @param stalls in order of time
 */
public record Stalls(List<Stall> stalls) {

    public static final Signal<Stalls> SIGNAL = new Signal<>(Stalls.class, "stalls", "locum.Stall (Locum's agent)");

    public Stalls {
        stalls = List.copyOf(stalls);
    }

    /** What time in a stall is spent on. */
    public enum Spent {
        /** The thread ran code. */
        CPU("cpu"),
        /** The thread waited: sleep, park, input or output, another thread's result. */
        BLOCKING_CALL("blocking-call"),
        /** The thread waited for a lock that another held. */
        LOCK("lock"),
        /** All threads stood still for the garbage collector. */
        GC("gc"),
        /** All threads stood still for the JVM. */
        SAFEPOINT("safepoint"),
        /** The container's CPU quota was used up. */
        THROTTLED("throttled"),
        /** The thread could have run, and the machine gave it no processor. */
        HOST("host"),
        /** Nothing recorded tells. */
        UNKNOWN("unknown");

        private final String id;

        Spent(String id) {
            this.id = id;
        }

        /** The cause's stable name. */
        public String id() {
            return id;
        }
    }

    /**
     * A share of a stall.
     *
     * @param stack the loop thread's, where one was taken; empty else
     * @param lock the lock waited for; empty when none
     * @param owner the thread that held it; empty when unknown
     * @param ownerStack what the owner was doing
     */
    public record Part(Spent spent, Duration length, CallStack stack, String lock, String owner, CallStack ownerStack) {

        public static Part of(Spent spent, Duration length, CallStack stack) {
            return new Part(spent, length, stack, "", "", CallStack.EMPTY);
        }
    }

    /**
     * One stall.
     *
     * @param loopId the loop's id
     * @param loop the loop's name
     * @param thread the loop's thread
     * @param start when it began
     * @param length exact
     * @param finished false when the recording ended within it
     * @param parts where its time went; they add up to its length
     */
    public record Stall(
            long loopId,
            String loop,
            ThreadRef thread,
            Instant start,
            Duration length,
            boolean finished,
            List<Part> parts) {

        public Stall {
            parts = List.copyOf(parts);
        }

        public Instant end() {
            return start.plus(length);
        }

        /** How much of it was spent so. */
        public Duration spent(Spent on) {
            return parts.stream()
                    .filter(part -> part.spent() == on)
                    .map(Part::length)
                    .reduce(Duration.ZERO, Duration::plus);
        }

        /** What most of it was spent on. */
        public Spent mainly() {
            Spent most = Spent.UNKNOWN;
            for (Spent candidate : Spent.values()) {
                if (spent(candidate).compareTo(spent(most)) > 0) {
                    most = candidate;
                }
            }
            return most;
        }
    }
}

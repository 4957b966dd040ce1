package io.locum.analyzer.signal;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.ThreadRef;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
     * @param detail what exactly, in words: why the collector ran, the JVM's operation, the sort of a blocking call, how
     *     the machine kept the thread from running; empty when no more is known
     * @param stack the loop thread's, where one was taken; empty else
     * @param lock the lock waited for; empty when none
     * @param owner the thread that held it, or that let the others wait; empty when unknown
     * @param ownerStack what the owner was doing
     */
    public record Part(
            Spent spent,
            String detail,
            Duration length,
            CallStack stack,
            String lock,
            String owner,
            CallStack ownerStack) {

        public static Part of(Spent spent, Duration length, CallStack stack) {
            return of(spent, "", length, stack);
        }

        public static Part of(Spent spent, String detail, Duration length, CallStack stack) {
            return new Part(spent, detail, length, stack, "", "", CallStack.EMPTY);
        }

        /** A wait for a lock. */
        public static Part lock(Duration length, CallStack stack, String lock, String owner, CallStack ownerStack) {
            return new Part(Spent.LOCK, "", length, stack, lock, owner, ownerStack);
        }

        /** The detail in words; of a lock its class, and who held it. */
        public String told() {
            if (lock.isEmpty()) {
                return detail;
            }
            String type = lock.indexOf('@') < 0 ? lock : lock.substring(0, lock.indexOf('@'));
            return owner.isEmpty() ? type : type + ", held by " + owner;
        }

        /** The same but for its length. */
        public Part lasting(Duration other) {
            return new Part(spent, detail, other, stack, lock, owner, ownerStack);
        }

        /** This share, 0 to 1, of the part. */
        public Part times(double share) {
            return lasting(Duration.ofNanos(Math.round(length.toNanos() * share)));
        }
    }

    /** A cause, and in words what exactly. */
    public record What(Spent spent, String detail) {}

    /** How much time was spent on what, longest first. */
    public static Map<What, Duration> breakdown(Stream<Part> parts) {
        return parts
                .collect(Collectors.groupingBy(
                        part -> new What(part.spent(), part.told()),
                        Collectors.reducing(Duration.ZERO, Part::length, Duration::plus)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<What, Duration>comparingByValue().reversed())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
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
     * @param idleAfter how long the loop then waited for more to do; empty when unknown
     * @param parts where its time went; they add up to its length
     */
    public record Stall(
            long loopId,
            String loop,
            ThreadRef thread,
            Instant start,
            Duration length,
            boolean finished,
            Optional<Duration> idleAfter,
            List<Part> parts) {

        public Stall {
            parts = List.copyOf(parts);
        }

        public Instant end() {
            return start.plus(length);
        }

        /** How much of it was spent on what, by cause and detail, longest first. */
        public Map<What, Duration> breakdown() {
            return Stalls.breakdown(parts.stream());
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

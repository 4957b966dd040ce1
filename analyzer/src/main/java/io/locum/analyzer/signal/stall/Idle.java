package io.locum.analyzer.signal.stall;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.signal.Hiccups.Hiccup;
import io.locum.analyzer.signal.HostTimes.Second;
import io.locum.analyzer.signal.Stalls.Part;
import io.locum.analyzer.signal.Stalls.Spent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Explains time in which a thread had no processor: first by the CPU limit, then by its own wait for a processor; what a
 * thread that wants to run then still lacks, by a stop of the whole process or by steal.
 */
final class Idle {

    /** A second's counters are read somewhat irregularly. */
    static final Duration SECOND = Duration.ofMillis(1100);

    /** A stop of the process that is not longer cannot be told from the JVM's own short stops. */
    private static final Duration LEAST_FROZEN = Duration.ofMillis(10);

    private final List<Hiccup> hiccups;
    private final List<Frozen> frozen;
    private final List<Second> seconds;

    /** @param stops the JVM's own, in order of time */
    Idle(List<Hiccup> hiccups, List<Second> seconds, List<JvmStop> stops) {
        this.hiccups = hiccups;
        this.seconds = seconds;
        this.frozen = hiccups.stream()
                .map(hiccup -> Frozen.of(hiccup, stops))
                .filter(stop -> stop.length().compareTo(LEAST_FROZEN) >= 0)
                .toList();
    }

    /** A time in which the agent's thread neither ran nor waited for a processor, nor did the JVM stop it. */
    private record Frozen(Instant start, Instant end, Duration length) {

        static Frozen of(Hiccup hiccup, List<JvmStop> stops) {
            long stopped = 0;
            Instant counted = hiccup.start();
            for (JvmStop stop :
                    TimeRange.overlapping(stops, JvmStop::start, JvmStop::end, hiccup.start(), hiccup.end())) {
                stopped += overlap(stop.start(), stop.end(), counted, hiccup.end());
                counted = stop.end().isAfter(counted) ? stop.end() : counted;
            }
            return new Frozen(
                    hiccup.start().minus(Hiccup.SLEEP),
                    hiccup.end(),
                    hiccup.length()
                            .minusNanos(stopped)
                            .minus(hiccup.runDelay())
                            .minus(min(hiccup.throttled(), hiccup.length())));
        }
    }

    /**
     * What the machine's share of some idle time was.
     *
     * @param waited whether the thread could run, and waited for a processor, as far as known
     */
    record Share(long throttled, long waited) {}

    /**
     * The part of idle time that is the machine's whatever the thread was about to do.
     *
     * @param nanos how much of the stretch was idle
     * @param runDelay how much of that the thread waited for a processor; negative: unknown
     */
    Share share(long nanos, long runDelay, Instant from, Instant to) {
        long throttled = Math.min(nanos, throttled(from, to, runDelay));
        long waited = Math.min(nanos - throttled, Math.max(0, runDelay - throttled));
        return new Share(throttled, waited);
    }

    /** Explains the rest of the idle time of a thread that wants to run. */
    List<Part> ofRunnable(long nanos, boolean runDelayKnown, Instant from, Instant to, CallStack stack) {
        // kernels from 6.18 on do not count the limit's stops as a wait for a processor
        long throttled = Math.min(nanos, inSeconds(Second::throttled, from, to));
        long frozen = Math.min(nanos - throttled, frozen(from, to));
        long stolen = Math.min(nanos - throttled - frozen, inSeconds(Second::stolen, from, to));
        long rest = nanos - throttled - frozen - stolen;
        return List.of(
                part(Spent.THROTTLED, "", throttled, stack),
                part(Spent.HOST, "frozen", frozen, stack),
                part(Spent.HOST, "steal", stolen, stack),
                // where the wait for a processor is not known, it is what is left
                part(runDelayKnown ? Spent.UNKNOWN : Spent.HOST, "", rest, stack));
    }

    /** For how long the limit stopped the agent's threads, and so all others, too. */
    long throttled(Instant from, Instant to) {
        return throttled(from, to, -1);
    }

    /** Explains time of which nothing is known of the thread: the agent's own threads did not get to look either. */
    List<Part> ofUnseen(long nanos, Instant from, Instant to) {
        long waited = Math.min(nanos, starved(from, to));
        List<Part> parts = new ArrayList<>(ofRunnable(nanos - waited, true, from, to, CallStack.EMPTY));
        parts.add(part(Spent.HOST, "run queue", waited, CallStack.EMPTY));
        return parts;
    }

    /** How long the agent's thread waited for a processor just then, other than for the limit. */
    private long starved(Instant from, Instant to) {
        return TimeRange.overlapping(hiccups, Hiccup::start, Hiccup::end, from, to).stream()
                .mapToLong(hiccup -> Math.min(
                        overlap(hiccup.start(), hiccup.end(), from, to),
                        Math.max(0, hiccup.runDelay().minus(hiccup.throttled()).toNanos())))
                .sum();
    }

    static Part part(Spent spent, String detail, long nanos, CallStack stack) {
        return Part.of(spent, detail, Duration.ofNanos(nanos), stack);
    }

    /**
     * A limit stops all threads at once, the agent's too; kernels add its time up over processors, so it counts for no
     * longer than the hiccup. Limits that stop for a moment only show in the second's sum.
     */
    private long throttled(Instant from, Instant to, long runDelay) {
        long seen = 0;
        for (Hiccup hiccup : TimeRange.overlapping(hiccups, Hiccup::start, Hiccup::end, from, to)) {
            if (!hiccup.throttled().isZero()) {
                Instant began = hiccup.end()
                        .minus(min(hiccup.throttled(), hiccup.length().plus(Hiccup.SLEEP)));
                seen += overlap(began, hiccup.end(), from, to);
            }
        }
        long inSeconds = inSeconds(Second::throttled, from, to);
        return inSeconds > seen && runDelay > seen ? Math.min(inSeconds, runDelay) : seen;
    }

    /** For how long the process stood still. It may have begun within the sleep of the agent's thread, which then saw too little of it. */
    long frozen(Instant from, Instant to) {
        return TimeRange.overlapping(frozen, Frozen::start, Frozen::end, from, to).stream()
                .mapToLong(stop -> Math.min(
                        stop.length().plus(Hiccup.SLEEP).toNanos(), overlap(stop.start(), stop.end(), from, to)))
                .sum();
    }

    /** Counters of seconds are not of this thread alone, so they are no more than a bound. */
    private long inSeconds(Function<Second, Duration> counter, Instant from, Instant to) {
        return TimeRange.overlapping(seconds, second -> second.end().minus(SECOND), Second::end, from, to).stream()
                .map(counter)
                .mapToLong(Duration::toNanos)
                .sum();
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static long overlap(Instant start, Instant end, Instant from, Instant to) {
        Instant first = start.isBefore(from) ? from : start;
        Instant last = end.isAfter(to) ? to : end;
        return Math.max(0, Duration.between(first, last).toNanos());
    }
}

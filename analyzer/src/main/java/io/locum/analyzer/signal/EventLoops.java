package io.locum.analyzer.signal;

import io.locum.analyzer.recording.ThreadRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The threads that keep returning to a selector, or to another queue of what there is to do.
 *
 * @param loops busiest first; empty when the target has no event loop
 */
public record EventLoops(List<EventLoop> loops) {

    public static final Signal<EventLoops> SIGNAL =
            new Signal<>(EventLoops.class, "event-loops", "locum.EventLoop (Locum's agent)");

    public EventLoops {
        loops = List.copyOf(loops);
    }

    /** The loops whose every tick delays somebody; the others' long ticks may be what they are there for. */
    public EventLoops delaying() {
        return new EventLoops(loops.stream()
                .filter(loop -> loop.type().role().everyTickDelays())
                .toList());
    }

    /** The delay over all loops. */
    public LoopDelay delay() {
        return LoopDelay.together(loops.stream().map(EventLoop::delay).toList());
    }

    /**
     * One loop.
     *
     * @param id as stalls name it
     * @param name the thread's name
     * @param thread the thread that ran it last
     * @param type what sort of loop it is
     * @param elapsed how long it was watched
     * @param busy how much of that it was not waiting
     * @param ticks how often it woke
     * @param delay over the whole recording
     * @param seconds in order of time; a second in which the loop slept throughout may be missing
     * @param standstills in order of time; what they add to the delay is in it
     */
    public record EventLoop(
            long id,
            String name,
            ThreadRef thread,
            LoopType type,
            Duration elapsed,
            Duration busy,
            long ticks,
            LoopDelay delay,
            List<Second> seconds,
            List<Standstill> standstills) {

        public EventLoop {
            seconds = List.copyOf(seconds);
            standstills = List.copyOf(standstills);
        }

        /** A loop that no standstill met, or of which none is known. */
        public EventLoop(
                long id,
                String name,
                ThreadRef thread,
                LoopType type,
                Duration elapsed,
                Duration busy,
                long ticks,
                LoopDelay delay,
                List<Second> seconds) {
            this(id, name, thread, type, elapsed, busy, ticks, delay, seconds, List.of());
        }

        /** The same loop, met by these while it waited. */
        public EventLoop with(List<Standstill> met) {
            return new EventLoop(
                    id,
                    name,
                    thread,
                    type,
                    elapsed,
                    busy,
                    ticks,
                    delay.and(met.stream().map(Standstill::length).toList()),
                    seconds.stream().map(second -> second.with(met)).toList(),
                    met);
        }

        /** Busy time as a share of elapsed time, 0 to 1. */
        public double utilization() {
            return elapsed.isZero() ? 0 : Math.min(1, (double) busy.toNanos() / elapsed.toNanos());
        }
    }

    /**
     * A time in which the JVM let no thread run while the loop waited. It is no tick, but who came then waited for the
     * rest of it.
     */
    public record Standstill(Instant start, Duration length) {

        public Instant end() {
            return start.plus(length);
        }
    }

    /**
     * About a second of one loop.
     *
     * @param start when it begins
     * @param elapsed how long it is
     * @param busy how much of it the loop was not waiting
     * @param ticks how often it woke
     * @param delayP50 the loop delay's median
     * @param delayP99 its 99th percentile
     * @param delayMax the longest tick or standstill that ended in it
     */
    public record Second(
            Instant start,
            Duration elapsed,
            Duration busy,
            long ticks,
            Duration delayP50,
            Duration delayP99,
            Duration delayMax) {

        /** The same second with those of these standstills that ended in it; percentiles are then at least so high. */
        Second with(List<Standstill> met) {
            Instant end = start.plus(elapsed);
            List<Duration> own = met.stream()
                    .filter(one -> one.end().isAfter(start) && !one.end().isAfter(end))
                    .map(Standstill::length)
                    .toList();
            if (own.isEmpty()) {
                return this;
            }
            LoopDelay standing = LoopDelay.of(own, elapsed);
            return new Second(
                    start,
                    elapsed,
                    busy,
                    ticks,
                    longer(delayP50, standing.percentile(0.5)),
                    longer(delayP99, standing.percentile(0.99)),
                    longer(delayMax, standing.max()));
        }

        private static Duration longer(Duration a, Duration b) {
            return a.compareTo(b) >= 0 ? a : b;
        }

        /** Busy time as a share of elapsed time, 0 to 1. */
        public double utilization() {
            return elapsed.isZero() ? 0 : Math.min(1, (double) busy.toNanos() / elapsed.toNanos());
        }
    }
}

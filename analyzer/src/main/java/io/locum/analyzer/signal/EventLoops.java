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
            List<Second> seconds) {

        public EventLoop {
            seconds = List.copyOf(seconds);
        }

        /** Busy time as a share of elapsed time, 0 to 1. */
        public double utilization() {
            return elapsed.isZero() ? 0 : Math.min(1, (double) busy.toNanos() / elapsed.toNanos());
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
     * @param delayMax the longest tick that ended in it
     */
    public record Second(
            Instant start,
            Duration elapsed,
            Duration busy,
            long ticks,
            Duration delayP50,
            Duration delayP99,
            Duration delayMax) {

        /** Busy time as a share of elapsed time, 0 to 1. */
        public double utilization() {
            return elapsed.isZero() ? 0 : Math.min(1, (double) busy.toNanos() / elapsed.toNanos());
        }
    }
}

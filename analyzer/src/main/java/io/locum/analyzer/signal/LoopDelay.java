package io.locum.analyzer.signal;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.HdrHistogram.AbstractHistogram;

/**
 * How long a task that arrives at a random moment waits for its loop. An arrival while the loop is idle waits 0; one
 * within a tick of length L waits for the rest of it, uniform on (0, L]. So P(delay &gt; d) = Σ max(0, L − d) / elapsed.
 * Immutable; each question costs a walk over the distinct tick lengths.
 */
public final class LoopDelay {

    /** What is left of a histogram's precision: a stall's exact length matches a recorded one within this share. */
    private static final double SAME = 0.02;

    private final NavigableMap<Long, Long> countByLength;
    private final long elapsedNanos;

    private LoopDelay(NavigableMap<Long, Long> countByLength, long elapsedNanos) {
        this.countByLength = countByLength;
        this.elapsedNanos = elapsedNanos;
    }

    /** The delay of a loop that had these ticks, in nanoseconds, in this time. */
    public static LoopDelay of(AbstractHistogram ticks, Duration elapsed) {
        NavigableMap<Long, Long> counts = new TreeMap<>();
        ticks.recordedValues()
                .forEach(value ->
                        counts.merge(value.getValueIteratedTo(), value.getCountAtValueIteratedTo(), Long::sum));
        return new LoopDelay(counts, elapsed.toNanos());
    }

    /** The delay of a loop that had these ticks in this time. */
    public static LoopDelay of(Collection<Duration> ticks, Duration elapsed) {
        NavigableMap<Long, Long> counts = new TreeMap<>();
        ticks.forEach(tick -> counts.merge(tick.toNanos(), 1L, Long::sum));
        return new LoopDelay(counts, elapsed.toNanos());
    }

    /** The delay over several loops, each weighing as much as it was watched. */
    public static LoopDelay together(List<LoopDelay> loops) {
        NavigableMap<Long, Long> counts = new TreeMap<>();
        long elapsed = 0;
        for (LoopDelay loop : loops) {
            loop.countByLength.forEach((length, count) -> counts.merge(length, count, Long::sum));
            elapsed += loop.elapsedNanos;
        }
        return new LoopDelay(counts, elapsed);
    }

    /** The same loop, had whoever came during these times too waited for the rest of them. */
    public LoopDelay and(Collection<Duration> times) {
        NavigableMap<Long, Long> counts = new TreeMap<>(countByLength);
        times.forEach(time -> counts.merge(time.toNanos(), 1L, Long::sum));
        return new LoopDelay(counts, elapsedNanos);
    }

    /**
     * A tick as it was and as it might have been.
     *
     * @param from its length
     * @param to the length it might have had; zero for a tick that might not have been
     */
    public record Shortened(Duration from, Duration to) {}

    /** The same loop, had these ticks been shorter and the loop idle instead. One that is not known is left out. */
    public LoopDelay with(Collection<Shortened> ticks) {
        NavigableMap<Long, Long> counts = new TreeMap<>(countByLength);
        NavigableMap<Long, Long> shorter = new TreeMap<>();
        for (Shortened tick : ticks) {
            Long nearest = nearest(counts, tick.from().toNanos());
            if (nearest != null) {
                counts.merge(nearest, -1L, (count, less) -> count + less > 0 ? count + less : null);
                shorter.merge(tick.to().toNanos(), 1L, Long::sum);
            }
        }
        shorter.remove(0L);
        shorter.forEach((length, count) -> counts.merge(length, count, Long::sum));
        return new LoopDelay(counts, elapsedNanos);
    }

    /** The same loop had these ticks not happened and the loop been idle instead. */
    public LoopDelay without(Collection<Duration> ticks) {
        return with(
                ticks.stream().map(tick -> new Shortened(tick, Duration.ZERO)).toList());
    }

    /** The same loop from some time after its start on, without the ticks that it had until then. */
    public LoopDelay later(Collection<Duration> ticksUntilThen, Duration untilThen) {
        return new LoopDelay(without(ticksUntilThen).countByLength, Math.max(0, elapsedNanos - untilThen.toNanos()));
    }

    /** The probability, 0 to 1, that an arrival waits longer than this. */
    public double probabilityAbove(Duration delay) {
        long nanos = delay.toNanos();
        double area = 0;
        for (Map.Entry<Long, Long> tick : countByLength.tailMap(nanos, false).entrySet()) {
            area += (double) (tick.getKey() - nanos) * tick.getValue();
        }
        return elapsedNanos <= 0 ? 0 : Math.min(1, area / elapsedNanos);
    }

    /** The delay that this share of arrivals, 0 to 1, stays within; zero when that many find the loop idle. */
    public Duration percentile(double share) {
        double target = (1 - share) * elapsedNanos;
        double area = 0;
        double count = 0;
        long upper = max().toNanos();
        for (Map.Entry<Long, Long> tick : countByLength.descendingMap().entrySet()) {
            // between two tick lengths the area grows linearly with the number of ticks that are longer
            double next = area + count * (upper - tick.getKey());
            if (count > 0 && next >= target) {
                return Duration.ofNanos(Math.round(upper - (target - area) / count));
            }
            area = next;
            upper = tick.getKey();
            count += tick.getValue();
        }
        return count > 0 && area + count * upper > target
                ? Duration.ofNanos(Math.round(upper - (target - area) / count))
                : Duration.ZERO;
    }

    /** The mean wait, Σ L² / 2 / elapsed. */
    public Duration mean() {
        double area = 0;
        for (Map.Entry<Long, Long> tick : countByLength.entrySet()) {
            area += (double) tick.getKey() * tick.getKey() / 2 * tick.getValue();
        }
        return elapsedNanos <= 0 ? Duration.ZERO : Duration.ofNanos(Math.round(area / elapsedNanos));
    }

    /** The longest wait that could happen: the longest tick or standstill. */
    public Duration max() {
        return countByLength.isEmpty() ? Duration.ZERO : Duration.ofNanos(countByLength.lastKey());
    }

    /** How long the loop, or all of the loops together, were watched. */
    public Duration elapsed() {
        return Duration.ofNanos(elapsedNanos);
    }

    private static @org.jspecify.annotations.Nullable Long nearest(NavigableMap<Long, Long> counts, long length) {
        Long above = counts.ceilingKey(length);
        Long below = counts.floorKey(length);
        Long nearest = above == null || (below != null && length - below < above - length) ? below : above;
        return nearest != null && Math.abs(nearest - length) <= length * SAME ? nearest : null;
    }
}

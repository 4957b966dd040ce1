package io.locum.bench.join;

import io.locum.bench.figure.Spread;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a server under a closed loop did around something that was done to it, in slots of a tenth of a second.
 *
 * @param shares answers in each slot from that moment on, as a share of those in a slot before it
 * @param slowestBeforeMillis the slowest answer of the second before
 * @param slowestMillis the slowest answer of the time after
 * @param lostMillis answers missing in the time after, as the time that it took to give as many before
 */
public record Dip(List<Double> shares, double slowestBeforeMillis, double slowestMillis, double lostMillis) {

    /** How finely the time after is cut. */
    static final Duration SLOT = Duration.ofMillis(100);

    /** Slots before, for the comparison. */
    static final int BEFORE = 10;

    /** Slots after: three seconds, in which JVMs have compiled again what they threw away. */
    static final int AFTER = 30;

    private static final double NANOS_PER_MILLI = 1e6;

    /** Copies the list. */
    public Dip {
        shares = List.copyOf(shares);
    }

    /** Around a moment on the clock of {@code System.nanoTime()}. */
    static Dip around(long moment, Answers answers) {
        long slot = SLOT.toNanos();
        long begin = moment - BEFORE * slot;
        long end = moment + AFTER * slot;
        double usual = (double) answers.between(begin, moment) / BEFORE;
        List<Double> shares = IntStream.range(0, AFTER)
                .mapToObj(index -> answers.between(moment + index * slot, moment + (index + 1) * slot) / usual)
                .toList();
        double missing =
                AFTER - shares.stream().mapToDouble(Double::doubleValue).sum();
        return new Dip(
                shares,
                answers.slowestBetween(begin, moment) / NANOS_PER_MILLI,
                answers.slowestBetween(moment, end) / NANOS_PER_MILLI,
                missing * SLOT.toMillis());
    }

    /** Slot by slot and figure by figure, the median of several. */
    static Dip median(List<Dip> dips) {
        return new Dip(
                IntStream.range(0, AFTER)
                        .mapToObj(slot -> median(dips, dip -> dip.shares.get(slot)))
                        .toList(),
                median(dips, Dip::slowestBeforeMillis),
                median(dips, Dip::slowestMillis),
                median(dips, Dip::lostMillis));
    }

    private static double median(List<Dip> dips, ToDoubleFunction<Dip> figure) {
        return Spread.of(dips.stream().map(figure::applyAsDouble).toList()).median();
    }
}

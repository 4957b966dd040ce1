package io.locum.analyzer.rule.leak;

import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.HeapDumpSteps;
import io.locum.analyzer.signal.heap.BetweenDumps;
import io.locum.analyzer.signal.heap.HeapContents;
import io.locum.heap.accumulation.Accumulation;
import io.locum.heap.growth.Grown;
import java.util.List;
import java.util.Optional;

/**
 * An accumulation that is a disease.
 *
 * @param growth how it grew, where there is an earlier dump
 */
record Judged(Accumulation place, Confidence confidence, Optional<Grown> growth) {

    /** Growth by so many entries and bytes is more than a busy moment. */
    private static final long MORE_ENTRIES = 100;

    private static final long MORE_BYTES = 64 << 10;
    private static final long MUCH_MORE_BYTES = 1 << 20;
    private static final double MOST_OF_IT = 0.5;
    private static final double MORE_SHARE = 0.01;

    /** Half as many again: what breathes with the load does so by less, and comes back. */
    private static final double MORE = 1.5;

    /** What has hardly more entries than before does not leak. */
    private static final double THE_SAME = 1.05;

    /** What the dumps say of this place; empty: nothing is wrong with it. */
    static Optional<Judged> of(Accumulation place, LeakRule rule, Facts facts) {
        Limit limit = rule.limit();
        HeapContents heap = facts.get(HeapContents.SIGNAL);
        Optional<BetweenDumps> between = facts.find(BetweenDumps.SIGNAL);
        if (between.isEmpty()) {
            return limit.reached(place, heap) && !Loaded.perhaps(place, rule.disease())
                    ? Optional.of(new Judged(place, Confidence.SUSPECTED, Optional.empty()))
                    : Optional.empty();
        }
        Optional<Grown> grown = between.get().grown().stream()
                .filter(one -> one.now().key().equals(place.key()))
                .findFirst();
        if (Filling.of(facts).filter(filling -> filling.hasStopped(facts)).isPresent()) {
            return Optional.empty();
        }
        if (grown.filter(one -> isLasting(one, heap) || isWhatGrows(one, facts)).isPresent()) {
            return Optional.of(new Judged(place, Confidence.CONFIRMED, grown));
        }
        return grown.filter(one -> isMore(one) && limit.reached(place, heap))
                .map(one -> new Judged(place, Confidence.SUSPECTED, grown));
    }

    private static boolean isLasting(Grown grown, HeapContents heap) {
        long first = grown.counts().get(0);
        long last = grown.counts().get(grown.counts().size() - 1);
        return grown.everyTime()
                && grown.moreEntries() >= MORE_ENTRIES
                && last >= first * MORE
                && grown.moreBytes() >= Math.max(MORE_BYTES, heap.liveBytes() * MORE_SHARE);
    }

    /**
     * Where the agent took two dumps, what is alive was growing without a break before each. The place to which most of
     * the growth goes is the one that grows, even where there was much in it before.
     */
    private static boolean isWhatGrows(Grown grown, Facts facts) {
        BetweenDumps between = facts.get(BetweenDumps.SIGNAL);
        List<Long> live = between.liveBytes();
        long more = live.get(live.size() - 1) - live.get(0);
        return facts.find(HeapDumpSteps.SIGNAL)
                                .orElse(HeapDumpSteps.NONE)
                                .taken()
                                .size()
                        >= 2
                && grown.everyTime()
                && isMore(grown)
                && grown.moreEntries() >= MORE_ENTRIES
                && grown.moreBytes() >= MUCH_MORE_BYTES
                && grown.moreBytes() >= more * MOST_OF_IT;
    }

    private static boolean isMore(Grown grown) {
        return grown.counts().get(grown.counts().size() - 1) > grown.counts().get(0) * THE_SAME;
    }
}

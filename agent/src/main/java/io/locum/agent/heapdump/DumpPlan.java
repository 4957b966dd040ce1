package io.locum.agent.heapdump;

import java.util.Optional;

/**
 * Says when a dump is due: the first as soon as growth is established, the second when what is alive has grown on by as
 * much again. A heap that seemed to grow, and after the collection that comes with a dump turned out to hold garbage, has
 * to fill far up before it is dumped again. Two is the end of it. Used by one thread at a time.
 */
final class DumpPlan {
    /** Of the heap that was free: early enough for both dumps before a quarter of it is used up. */
    private static final double FIRST = 0.06;

    private static final double SECOND = 0.07;

    /** Garbage in the old generation takes its share of a healthy heap until a collector starts to look there. */
    private static final double AFTER_FALSE_ALARM = 0.25;

    /** At the end of a recording there is no later. */
    private static final double AT_THE_END = 0.03;

    /** Smaller growth than this drowns in what any program does. */
    private static final long LEAST = 3 << 20;

    /** Of what seemed to have grown, as much must still be there after the dump's own collection. */
    private static final double REAL = 0.25;

    private static final int MOST = 2;

    /** An app that was collected less often than this since the first dump, in so long a time, is collected seldom. */
    private static final int SELDOM = 4;

    private static final long SELDOM_NANOS = 6_000_000_000L;

    private final long maxHeap;
    private final HeapSeries series = new HeapSeries();
    private int taken;
    private boolean falseAlarm;
    private long floor = Long.MAX_VALUE;
    private long rise;
    private long lastUsed;
    private long usedBefore;

    /** @param maxHeap the heap's limit in bytes */
    DumpPlan(long maxHeap) {
        this.maxHeap = maxHeap;
    }

    /**
     * A collection has left so much in use.
     *
     * @return why a dump is due now, if it is
     */
    Optional<String> collected(long nanoTime, long usedBytes) {
        series.add(nanoTime, usedBytes);
        floor = Math.min(floor, usedBytes);
        lastUsed = usedBytes;
        return isOver() ? Optional.empty() : due(falseAlarm ? AFTER_FALSE_ALARM : taken == 0 ? FIRST : SECOND);
    }

    /** Why a last dump is worth taking before the recording ends, if it is. */
    Optional<String> atTheEnd() {
        return taken != 1 || falseAlarm ? Optional.empty() : due(AT_THE_END);
    }

    private Optional<String> due(double share) {
        long least = Math.max(LEAST, (long) ((maxHeap - floor) * share));
        Optional<GrowthTest.Growth> growth = GrowthTest.growth(series, least).or(() -> goneOn(least));
        if (growth.isEmpty()) {
            return Optional.empty();
        }
        rise = growth.get().bytes();
        return Optional.of("what stays on the heap has grown by " + Amounts.megabytes(rise) + " within "
                + growth.get().spanNanos() / 1_000_000_000 + " s");
    }

    /**
     * The growth since a first dump that was no false alarm, in an app that is collected seldom: it need not be
     * established a second time. What collections leave is more than what is alive, before the dump as after it, so that
     * is what it is compared with.
     */
    private Optional<GrowthTest.Growth> goneOn(long least) {
        boolean seldom = series.size() > 1 && series.size() <= SELDOM && series.spanNanos(0) >= SELDOM_NANOS;
        return taken == 1 && !falseAlarm && seldom && lastUsed - usedBefore >= least
                ? Optional.of(new GrowthTest.Growth(lastUsed - floor, series.spanNanos(0)))
                : Optional.empty();
    }

    /** A dump was taken, and the collection before it has left so much in use. */
    void taken(long nanoTime, long liveBytes) {
        taken++;
        falseAlarm = liveBytes < floor + rise * REAL;
        usedBefore = Math.max(lastUsed, liveBytes);
        series.clear();
        series.add(nanoTime, liveBytes);
        floor = liveBytes;
    }

    /** Which dump is the next, from 1 on. */
    int next() {
        return taken + 1;
    }

    boolean isOver() {
        return taken >= MOST;
    }
}

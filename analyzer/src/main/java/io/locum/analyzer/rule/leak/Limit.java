package io.locum.analyzer.rule.leak;

import io.locum.analyzer.signal.heap.HeapContents;
import io.locum.heap.accumulation.Accumulation;
import io.locum.heap.content.Container.Kind;

/**
 * From when on an accumulation in a single dump is suspect. All three must be reached.
 *
 * @param entries how many there are
 * @param bytes what they keep alive
 * @param share of what is alive on the heap
 */
record Limit(long entries, long bytes, double share) {

    /** Few entries can be too much as well, when they are nearly all there is. */
    private static final double NEARLY_ALL = 0.5;

    private static final long FEW = 20;

    /**
     * A collection whose entries have come and gone so many times over is emptied by somebody; it is suspect only when
     * it dwarfs the rest of the heap.
     */
    private static final long TURNOVER = 8;

    private static final double DWARFS = 0.3;

    boolean reached(Accumulation place, HeapContents heap) {
        double part = (double) place.bytes() / Math.max(1, heap.liveBytes());
        if (isTurnedOver(place) && part < DWARFS) {
            return false;
        }
        boolean many = place.entries().count() >= entries && part >= share;
        // an array of some large ones is a table, made at once
        boolean large =
                place.container().kind() != Kind.ARRAY && place.entries().count() >= FEW && part >= NEARLY_ALL;
        return place.bytes() >= bytes && (many || large);
    }

    static boolean isTurnedOver(Accumulation place) {
        return place.container().changes()
                >= TURNOVER * Math.max(1, place.entries().count());
    }
}

package io.locum.analyzer.rule.leak;

import io.locum.heap.accumulation.Accumulation;
import io.locum.heap.content.Container.Kind;

/**
 * Tells what was filled at once, as a dictionary that is loaded at the start, from what has grown entry by entry. In one
 * dump that is a guess: an array that grows is full now and then.
 */
final class Loaded {

    /** Made from another collection, or filled with all of one and perhaps trimmed after that. */
    private static final long CHANGES = 2;

    private Loaded() {}

    /** Whether it has this disease or else was filled at once. */
    static boolean perhaps(Accumulation place, Disease disease) {
        return disease.mayBeLoaded() && atOnce(place);
    }

    /** Whether an array has no place left, or a collection has hardly ever been changed by its own count. */
    private static boolean atOnce(Accumulation place) {
        long count = place.entries().count();
        if (place.container().kind() == Kind.ARRAY) {
            return place.container().capacity() > 0
                    && count >= place.container().capacity();
        }
        long changes = place.container().changes();
        return changes >= 0 && changes <= CHANGES * place.collections() && count > CHANGES * place.collections();
    }
}

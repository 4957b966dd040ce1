package io.locum.heap.accumulation;

import java.util.List;

/**
 * Piles that are held in the same way within the same outer pile: the lists of all sessions, say.
 *
 * @param piles largest first, at least one
 */
record Group(List<Pile> piles) {

    Group {
        piles = List.copyOf(piles);
    }

    Pile largest() {
        return piles.get(0);
    }

    long count() {
        return piles.stream().mapToLong(Pile::count).sum();
    }

    long own() {
        return piles.stream().mapToLong(Pile::own).sum();
    }

    long retained() {
        return piles.stream().mapToLong(Pile::retained).sum();
    }
}

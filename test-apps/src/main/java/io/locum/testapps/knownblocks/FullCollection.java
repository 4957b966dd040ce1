package io.locum.testapps.knownblocks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A collection of a heap with so much alive that it takes a while. */
final class FullCollection implements Blocker {

    private static final int OBJECTS = 600_000;

    private final List<Object> alive = new ArrayList<>(OBJECTS);

    FullCollection() {
        for (int i = 0; i < OBJECTS; i++) {
            alive.add(new long[] {i});
        }
    }

    @Override
    @SuppressWarnings("ExplicitGC") // what is to be measured
    public void block(Duration length) {
        System.gc();
        if (alive.size() != OBJECTS) {
            throw new IllegalStateException("somebody changed what is alive");
        }
    }
}

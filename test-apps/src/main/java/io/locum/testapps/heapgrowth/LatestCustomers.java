package io.locum.testapps.heapgrowth;

import java.util.LinkedHashMap;
import java.util.Map;

/** The scores of the customers seen last; forgets the one not seen for the longest time. */
final class LatestCustomers extends LinkedHashMap<String, double[]> {

    /** Twelve megabytes of scores. */
    private static final int BOUND = 250;

    LatestCustomers() {
        super(BOUND * 2, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, double[]> eldest) {
        return size() > BOUND;
    }
}

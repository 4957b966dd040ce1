package io.locum.heap.growth;

import io.locum.heap.accumulation.Accumulation;
import java.util.List;

/**
 * An accumulation and what it was in earlier dumps.
 *
 * @param now as the last dump shows it
 * @param counts its entries in each dump, oldest first, the last one's included; 0 where it was not there or too small
 * @param bytes its bytes in each dump, likewise
 */
public record Grown(Accumulation now, List<Long> counts, List<Long> bytes) {

    public Grown {
        counts = List.copyOf(counts);
        bytes = List.copyOf(bytes);
        if (counts.size() != bytes.size() || counts.size() < 2) {
            throw new IllegalArgumentException("Growth needs two dumps: " + counts + ", " + bytes);
        }
    }

    /** Whether it had more entries in every dump than in the one before. */
    public boolean everyTime() {
        for (int i = 1; i < counts.size(); i++) {
            if (counts.get(i) <= counts.get(i - 1)) {
                return false;
            }
        }
        return true;
    }

    /** Entries more than in the first dump. */
    public long moreEntries() {
        return counts.get(counts.size() - 1) - counts.get(0);
    }

    /** Bytes more than in the first dump. */
    public long moreBytes() {
        return bytes.get(bytes.size() - 1) - bytes.get(0);
    }
}

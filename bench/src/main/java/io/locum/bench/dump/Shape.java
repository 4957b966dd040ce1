package io.locum.bench.dump;

import io.locum.bench.dump.shop.ShopMaker;
import java.util.Locale;
import java.util.SplittableRandom;

/** What a heap is filled with. */
public enum Shape {
    /** Like an application: many small objects, most collections, a wide array, a deep chain, cycles. */
    APP {
        @Override
        Object fill(long dumpBytes, SplittableRandom random) {
            return ShopMaker.shop(Math.toIntExact(dumpBytes / DUMPED_BYTES_PER_CUSTOMER), random);
        }
    },
    /** Mostly arrays of numbers, small and huge. */
    PRIMITIVE {
        @Override
        Object fill(long dumpBytes, SplittableRandom random) {
            return Numbers.of(dumpBytes, random);
        }
    },
    /** One linked list. */
    DEEP {
        @Override
        Object fill(long dumpBytes, SplittableRandom random) {
            return Chain.of(dumpBytes, random);
        }
    };

    /** Counted in dumps with ids of 8 bytes, as all JVMs of 64 bits write them. */
    private static final long DUMPED_BYTES_PER_CUSTOMER = 4_800;

    /** Objects that fill a dump of about this size; they live as long as what is returned. */
    abstract Object fill(long dumpBytes, SplittableRandom random);

    /** Its name on a command line. */
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }
}

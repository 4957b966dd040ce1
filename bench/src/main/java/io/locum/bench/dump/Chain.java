package io.locum.bench.dump;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A node of a list that only knows the next one. */
record Chain(@Nullable Chain next, int number) {

    /** Of a node in a dump with ids of 8 bytes: tag, id, stack, class, length, next, number. */
    private static final int DUMPED_BYTES = 1 + 8 + 4 + 8 + 4 + 8 + 4;

    /** The first node of a list that takes so many bytes in a dump. */
    static Object of(long dumpBytes, SplittableRandom random) {
        Chain head = new Chain(null, 0);
        for (long node = dumpBytes / DUMPED_BYTES; node > 1; node--) {
            head = new Chain(head, random.nextInt());
        }
        return head;
    }
}

package io.locum.testapps.knownblocks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One block of a loop.
 *
 * @param length for which the loop is to be blocked; a collection takes as long as it takes
 */
record Block(Duration length, Cause cause) {

    private static final List<Duration> LENGTHS = List.of(
            Duration.ofMillis(5),
            Duration.ofMillis(20),
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofSeconds(1));

    /** Every length and cause, several times each, in an order that depends on the seed alone. */
    static List<Block> schedule(long seed, int times) {
        List<Block> blocks = new ArrayList<>();
        for (Duration length : LENGTHS) {
            for (Cause cause : Cause.values()) {
                blocks.addAll(Collections.nCopies(times, new Block(length, cause)));
            }
        }
        Collections.shuffle(blocks, new Random(seed));
        return blocks;
    }

    /** Every cause once, as short as can be: for classes to be loaded and code compiled. */
    static List<Block> rehearsal() {
        return Arrays.stream(Cause.values())
                .map(cause -> new Block(Duration.ofMillis(1), cause))
                .toList();
    }
}

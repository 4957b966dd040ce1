package io.locum.bench.reading;

import java.io.IOException;
import java.time.Duration;

/** Finds the smallest heap that a program can do with. */
final class LeastHeap {

    /** Each is about a sixth to a third more than the one before. */
    private static final int[] MEGABYTES = {
        16, 24, 32, 48, 64, 80, 96, 128, 160, 192, 256, 320, 384, 512, 640, 768, 1024, 1280, 1536, 2048, 2560, 3072,
        4096, 5120, 6144, 8192, 10240, 12288
    };

    /** A program that takes so much longer has too small a heap, even if it ends. */
    private static final double SLOWER = 3;

    private static final Duration SHORTEST_LIMIT = Duration.ofSeconds(10);

    private LeastHeap() {}

    /** A try with a heap of so many megabytes. */
    @FunctionalInterface
    interface Try {
        boolean passes(int megabytes) throws IOException, InterruptedException;
    }

    /** The smallest one that passes, given one that has passed. */
    static int below(int passed, Try tried) throws IOException, InterruptedException {
        int least = passed;
        for (int place = MEGABYTES.length - 1; place >= 0; place--) {
            if (MEGABYTES[place] < passed) {
                if (!tried.passes(MEGABYTES[place])) {
                    return least;
                }
                least = MEGABYTES[place];
            }
        }
        return least;
    }

    /** How long a try may take when the program took so long in a heap that is large enough. */
    static Duration limit(double wallSeconds) {
        Duration limit = Duration.ofMillis((long) (wallSeconds * SLOWER * 1_000));
        return limit.compareTo(SHORTEST_LIMIT) < 0 ? SHORTEST_LIMIT : limit;
    }
}

package io.locum.testapps.knownblocks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One block of the event loop: how long, and whether its thread is busy or asleep meanwhile. */
record Block(Duration length, Kind kind) {

    private static final List<Duration> LENGTHS = List.of(
            Duration.ofMillis(5),
            Duration.ofMillis(20),
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofSeconds(1));

    /** What the thread does while it blocks the loop. */
    enum Kind {
        BUSY,
        ASLEEP
    }

    /** Every length and kind, several times each, in an order that depends on the seed alone. */
    static List<Block> schedule(long seed, int times) {
        List<Block> blocks = new ArrayList<>();
        for (Duration length : LENGTHS) {
            for (Kind kind : Kind.values()) {
                blocks.addAll(Collections.nCopies(times, new Block(length, kind)));
            }
        }
        Collections.shuffle(blocks, new Random(seed));
        return blocks;
    }

    /** Blocks the calling thread for at least the length. */
    void run() {
        long end = System.nanoTime() + length.toNanos();
        switch (kind) {
            case BUSY -> spinUntil(end);
            case ASLEEP -> sleepUntil(end);
        }
    }

    private static void spinUntil(long end) {
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static void sleepUntil(long end) {
        try {
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

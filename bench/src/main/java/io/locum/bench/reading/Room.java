package io.locum.bench.reading;

/** How large a heap a program is given. */
enum Room {
    /** Enough for a program that keeps nothing. */
    SMALL {
        @Override
        int megabytes(double gigabytes) {
            return 64;
        }
    },
    /** What Locum wants to do with. */
    OF_GOAL {
        @Override
        int megabytes(double gigabytes) {
            return Goal.of(gigabytes).heapMegabytes();
        }
    },
    /** Room enough for any of the others, and not so much that they never collect garbage. */
    AMPLE {
        @Override
        int megabytes(double gigabytes) {
            return Goal.of(0).heapMegabytes() + (int) (gigabytes * MEGABYTES_PER_GIGABYTE * HEAP_FOR_DUMP);
        }
    };

    private static final int MEGABYTES_PER_GIGABYTE = 1_000;
    private static final double HEAP_FOR_DUMP = 2.5;

    /** The heap for an application-like dump of this size. */
    abstract int megabytes(double gigabytes);
}

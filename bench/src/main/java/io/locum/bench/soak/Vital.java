package io.locum.bench.soak;

/** Something of a process that must not grow with time. */
public enum Vital {
    RESIDENT("resident memory, MiB", 0.05, 8),
    LIVE_HEAP("live heap, MiB", 0.05, 1),
    METASPACE("metaspace used, MiB", 0.02, 0.25),
    THREADS("threads", 0, 3),
    FILES("open files", 0, 5);

    private final String label;
    private final double share;
    private final double amount;

    Vital(String label, double share, double amount) {
        this.label = label;
        this.share = share;
        this.amount = amount;
    }

    /** Its name and unit for people. */
    public String label() {
        return label;
    }

    /** The most it may come to, having begun at that value: chance and late compilation move it by so much. */
    public double limit(double begin) {
        return begin + Math.max(amount, begin * share);
    }
}

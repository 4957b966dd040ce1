package io.locum.evaluation.delay;

/** The percentiles of loop delay that a report gives. */
enum Percentile {
    P50("p50", 0.5, "p50Ms"),
    P90("p90", 0.9, "p90Ms"),
    P99("p99", 0.99, "p99Ms"),
    P999("p99.9", 0.999, "p999Ms");

    private final String label;
    private final double share;
    private final String field;

    Percentile(String label, double share, String field) {
        this.label = label;
        this.share = share;
        this.field = field;
    }

    /** Its name, for people. */
    String label() {
        return label;
    }

    /** The share of arrivals that wait no longer. */
    double share() {
        return share;
    }

    /** The field of {@code report.json} that holds it, in milliseconds. */
    String field() {
        return field;
    }
}

package io.locum.analyzer.report;

/** The unit in which a chart shows bytes, chosen by the largest of them. */
record ByteScale(String unit, double size) {

    private static final double KIB = 1024;

    static ByteScale forLargest(long largest) {
        double mib = KIB * KIB;
        if (largest >= 2 * KIB * mib) {
            return new ByteScale("GiB", KIB * mib);
        }
        return new ByteScale("MiB", mib);
    }

    /** Bytes in this unit. */
    double of(long bytes) {
        return bytes / size;
    }
}

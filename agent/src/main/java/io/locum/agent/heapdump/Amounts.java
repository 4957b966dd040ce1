package io.locum.agent.heapdump;

/** Bytes and times in words. */
final class Amounts {
    private Amounts() {}

    /** {@code 12 MiB}, rounded up. */
    static String megabytes(long bytes) {
        return ((bytes + (1 << 20) - 1) >> 20) + " MiB";
    }

    /** {@code 0.4 s}, rounded up. */
    static String seconds(long nanos) {
        long tenths = (nanos + 99_999_999) / 100_000_000;
        return tenths / 10 + "." + tenths % 10 + " s";
    }
}

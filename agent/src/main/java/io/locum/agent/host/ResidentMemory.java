package io.locum.agent.host;

/** How much of this process is in memory, from {@code /proc/self/status}. One read of a short file. Not safe for threads. */
public final class ResidentMemory {
    private static final String LINE = "VmRSS:";
    private static final long BYTES_PER_KIB = 1024;

    private final ProcText reader = new ProcText(4096);

    /** Now, in bytes, its pages of mapped files included; -1: unknown. */
    public long bytes() {
        return reader.read("/proc/self/status").map(ResidentMemory::parse).orElse(-1L);
    }

    static long parse(String status) {
        return parse(status, LINE);
    }

    /** The bytes of one line of that file; -1 where it has none. */
    static long parse(String status, String line) {
        int at = status.indexOf(line);
        if (at < 0) {
            return -1;
        }
        long kib = 0;
        for (int i = at + line.length(); i < status.length() && status.charAt(i) != '\n'; i++) {
            int digit = Character.digit(status.charAt(i), 10);
            if (digit >= 0) {
                kib = 10 * kib + digit;
            }
        }
        return kib * BYTES_PER_KIB;
    }
}

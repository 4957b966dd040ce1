package io.locum.agent.host;

/** What kinds of pages of this process are in memory, from {@code /proc/self/status}. Not safe for threads. */
public final class MemoryStatus {
    private final ProcText reader = new ProcText(4096);
    private long anonymous = -1;
    private long shared = -1;

    /** Reads it anew: one short file. */
    public void read() {
        String status = reader.read("/proc/self/status").orElse("");
        anonymous = ResidentMemory.parse(status, "RssAnon:");
        shared = ResidentMemory.parse(status, "RssShmem:");
    }

    /** Pages of no file, in bytes; -1: unknown. */
    public long anonymousBytes() {
        return anonymous;
    }

    /** Pages of shared memory, in bytes; -1: unknown. */
    public long sharedBytes() {
        return shared;
    }
}

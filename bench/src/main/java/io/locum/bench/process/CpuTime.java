package io.locum.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** CPU time of processes, user and system, from Linux's {@code /proc/<pid>/stat}; exact to 10 ms. */
public final class CpuTime {

    /** Linux reports to programs in this unit, whatever its own timer is. */
    private static final Duration TICK = Duration.ofMillis(10);

    /** Where the fields utime and cutime are, counted from the one after the name in parentheses. */
    private static final int OWN = 11;

    private static final int OF_CHILDREN = 13;

    private CpuTime() {}

    /** What a process has taken since its start, threads that have ended included. */
    public static Duration of(long pid) {
        return read(Path.of("/proc", String.valueOf(pid), "stat"), OWN);
    }

    /** What the children of this process took that have ended, from their starts to their ends. */
    public static Duration ofEndedChildren() {
        return read(Path.of("/proc/self/stat"), OF_CHILDREN);
    }

    static Duration parse(String stat, int field) {
        // The name of the process may hold blanks and parentheses: what counts begins after the last one.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return TICK.multipliedBy(Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1]));
    }

    private static Duration read(Path file, int field) {
        try {
            return parse(Files.readString(file), field);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}

package io.locum.bench.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A Java process from its start to its end.
 *
 * @param ended whether it ended by itself within the time it had
 * @param exitCode what it ended with, if it did
 * @param wall how long it took
 * @param cpu the CPU time it took, user and system
 * @param anonymousKib the most memory it had at a time apart from mapped files, as seen every {@link #BETWEEN_LOOKS}
 * @param residentKib the most resident memory it had at a time, mapped pages of files included
 */
public record WholeProcess(
        boolean ended, int exitCode, Duration wall, Duration cpu, long anonymousKib, long residentKib) {

    /** Short against how long a JVM keeps memory that it has asked for. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    /**
     * Runs {@code java} with the arguments and ends it when its time is over; what it prints goes to a file. No other
     * child of this process may end meanwhile.
     */
    public static WholeProcess java(List<String> arguments, Path output, Duration limit) throws InterruptedException {
        Duration cpuBefore = CpuTime.ofEndedChildren();
        long start = System.nanoTime();
        try (Child child = Child.silent(arguments, output)) {
            long anonymous = 0;
            long resident = 0;
            boolean ended = child.endsWithin(BETWEEN_LOOKS);
            while (!ended && System.nanoTime() - start < limit.toNanos()) {
                anonymous = Math.max(anonymous, status(child, "RssAnon"));
                resident = Math.max(resident, status(child, "VmHWM"));
                ended = child.endsWithin(BETWEEN_LOOKS);
            }
            Duration wall = Duration.ofNanos(System.nanoTime() - start);
            child.kill();
            Duration cpu = CpuTime.ofEndedChildren().minus(cpuBefore);
            return new WholeProcess(ended, child.exitCode(), wall, cpu, anonymous, resident);
        }
    }

    private static long status(Child child, String name) {
        try {
            return ProcessFiles.status(child.pid(), name);
        } catch (IOException e) {
            // It has ended since, and has no memory any more.
            return 0;
        }
    }
}

package io.locum.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * CPU time of each thread of a process so far, from Linux's {@code /proc/<pid>/task/<tid>/schedstat}: to the
 * nanosecond for threads that rest, up to 4 ms behind for those that run. Reading takes about a millisecond.
 *
 * @param nanos by thread id
 */
public record ThreadTimes(Map<Long, Long> nanos) {

    /** Copies the map. */
    public ThreadTimes {
        nanos = Map.copyOf(nanos);
    }

    /** The times as they are now. */
    public static ThreadTimes of(long pid) {
        Map<Long, Long> nanos = new HashMap<>();
        Path tasks = Path.of("/proc", String.valueOf(pid), "task");
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
            for (Path thread : threads) {
                read(thread, nanos);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + tasks, e);
        }
        return new ThreadTimes(nanos);
    }

    private static void read(Path thread, Map<Long, Long> nanos) throws IOException {
        try {
            String schedstat = Files.readString(thread.resolve("schedstat"));
            nanos.put(
                    Long.valueOf(thread.getFileName().toString()),
                    Long.valueOf(schedstat.substring(0, schedstat.indexOf(' '))));
        } catch (IOException e) {
            if (Files.exists(thread)) {
                throw e;
            }
            // The thread has ended while the list was read.
        }
    }

    /** The time taken since an earlier reading; what threads took that have ended in between is lost. */
    public Duration since(ThreadTimes earlier) {
        return Duration.ofNanos(nanos.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - earlier.nanos.getOrDefault(thread.getKey(), 0L))
                .sum());
    }
}

package io.locum.agent.host;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Optional;

/** How long the thread that made this has waited for a processor. To be used and closed by that thread. */
public final class OwnRunDelay implements Closeable {
    private final ProcText reader = SchedStat.reader();
    private final Optional<RandomAccessFile> file;

    public OwnRunDelay() {
        this.file = open();
    }

    private static Optional<RandomAccessFile> open() {
        try {
            return Optional.of(new RandomAccessFile("/proc/thread-self/schedstat", "r"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** So far, in nanoseconds; -1: unknown. Costs two system calls. */
    public long nanos() {
        if (file.isEmpty()) {
            return RunDelays.UNKNOWN;
        }
        try {
            return SchedStat.parse(reader.reread(file.get()))
                    .map(SchedStat::runDelayNanos)
                    .orElse(RunDelays.UNKNOWN);
        } catch (IOException e) {
            return RunDelays.UNKNOWN;
        }
    }

    @Override
    public void close() {
        file.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException e) {
                // It was only read.
            }
        });
    }
}

package io.locum.heap.redaction;

import io.locum.heap.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is read for one of two halves of the work, and says how far that is: once for each hundredth. */
final class WatchedInput extends FilterInputStream {

    private final Progress progress;
    private final double before;
    private final long size;
    private long read;
    private long said = -1;

    WatchedInput(Path file, Progress progress, double before) throws IOException {
        super(Files.newInputStream(file));
        this.progress = progress;
        this.before = before;
        this.size = Math.max(1, Files.size(file));
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        watch(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        watch(count);
        return count;
    }

    private void watch(int count) {
        read += Math.max(0, count);
        long hundredths = read * 100 / size;
        if (hundredths > said) {
            said = hundredths;
            progress.at(
                    before == 0 ? "reading classes" : "writing the copy", before + Math.min(0.5, read * 0.5 / size));
        }
    }
}

package io.locum.heap.hprof;

import io.locum.heap.UnusableDump;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks a gzip'ed dump into a file, since its records are read in any order. */
public final class Unpacked {

    private static final int BUFFER = 1 << 16;

    private Unpacked() {}

    /** Whether the file begins as gzip'ed ones do. */
    public static boolean needed(Path dump) throws IOException {
        try (InputStream in = Files.newInputStream(dump)) {
            return in.read() == 0x1f && in.read() == 0x8b;
        }
    }

    /**
     * Unpacks as much as can be.
     *
     * @param owners what makes the file its owner's alone
     * @param progress is told how many packed bytes have been read
     * @return whether the packed file was whole
     */
    public static boolean into(Path unpacked, Path dump, FileAttribute<?>[] owners, LongConsumer progress)
            throws IOException, UnusableDump {
        boolean whole = true;
        try (CountedInput counted = new CountedInput(new BufferedInputStream(Files.newInputStream(dump), BUFFER));
                OutputStream out = Files.newOutputStream(Files.createFile(unpacked, owners))) {
            whole = copy(counted, out, progress);
        }
        if (Files.size(unpacked) == 0) {
            throw new UnusableDump(dump + " is a gzip file of which nothing can be unpacked; write the dump again");
        }
        return whole;
    }

    private static boolean copy(CountedInput counted, OutputStream out, LongConsumer progress) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (GZIPInputStream in = new GZIPInputStream(counted, BUFFER)) {
            while (true) {
                int count;
                try {
                    count = in.read(buffer);
                } catch (EOFException | ZipException e) {
                    return false;
                }
                if (count < 0) {
                    return true;
                }
                out.write(buffer, 0, count);
                progress.accept(counted.count());
            }
        } catch (EOFException | ZipException e) {
            return false;
        }
    }
}

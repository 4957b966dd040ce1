package io.locum.testapps.eventloopprocess;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;

/** Packs the list of all sales with {@code gzip}. For any thread. */
final class Packer {

    /** A month of sales: gzip is busy with them for some tens of milliseconds. */
    private static final int SALES = 30_000;

    private final Path list;

    private Packer(Path list) {
        this.list = list;
    }

    /** Writes the list to a temporary file, which goes when the JVM does. */
    static Packer ofSales() throws IOException {
        Random till = new Random(7);
        Path list = Files.createTempFile("sales", ".csv");
        list.toFile().deleteOnExit();
        Files.write(
                list,
                IntStream.range(0, SALES)
                        .mapToObj(sale -> sale + ";article-" + till.nextInt(5_000) + ";" + till.nextInt(20_000))
                        .toList());
        return new Packer(list);
    }

    /** Packs the list, waits until that is done and says how many bytes there are. */
    long pack() throws IOException {
        Path packed = Files.createTempFile("sales", ".csv.gz");
        try {
            Process gzip = new ProcessBuilder("gzip", "-9", "--stdout", list.toString())
                    .redirectOutput(packed.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (gzip.waitFor() != 0) {
                throw new IOException("gzip failed with " + gzip.exitValue());
            }
            return Files.size(packed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("packing " + list);
        } finally {
            Files.delete(packed);
        }
    }
}

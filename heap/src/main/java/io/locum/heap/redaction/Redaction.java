package io.locum.heap.redaction;

import io.locum.heap.Progress;
import io.locum.heap.UnusableDump;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * Writes copies of dumps without their contents. Of a copy every object, its class, address and size, every reference,
 * root, thread and stack is as in the original; zero are
 *
 * <ul>
 *   <li>the elements of all arrays of primitives, and so the characters of all strings, names of threads among them;
 *   <li>primitive fields, static ones too, but those that say how much there is and not what: see {@link KeptFields};
 *   <li>texts that are no name of a class, member or source file: constants in code;
 *   <li>whatever cannot be understood.
 * </ul>
 *
 * Names of classes, members and source files stay. The dump is read twice from end to end, through one megabyte of memory;
 * more goes by the number of classes. A cut dump becomes a cut copy.
 */
public final class Redaction {

    private static final int PACKED_BUFFER = 1 << 16;

    private Redaction() {}

    /**
     * Writes a copy, packed when its name ends in {@code .gz}, readable for its owner alone. It has its name only when it is
     * complete.
     *
     * @param dump plain or packed with gzip
     * @throws UnusableDump when it is no heap dump
     * @throws IOException when the dump cannot be read or the copy cannot be written, and then there is none, or when a file of
     *     that name exists
     */
    public static void write(Path dump, Path copy, Progress progress) throws UnusableDump, IOException {
        if (Files.exists(copy)) {
            throw new FileAlreadyExistsException(copy + " exists already");
        }
        Schema schema = new Schema();
        walk(dump, OutputStream.nullOutputStream(), header -> schema, progress, 0);
        try (UnfinishedFile file = UnfinishedFile.beside(copy)) {
            boolean pack = copy.toString().endsWith(".gz");
            try (OutputStream out = pack ? new GZIPOutputStream(file.stream(), PACKED_BUFFER) : file.stream()) {
                walk(dump, out, header -> new Blanking(schema, header.idBytes()), progress, 0.5);
            }
            file.complete();
        } catch (NoSuchFileException e) {
            throw new IOException("cannot write " + copy + ": there is no such folder", e);
        } catch (IOException e) {
            throw new IOException("cannot write " + copy + ": " + e.getMessage() + "; nothing was left there", e);
        }
    }

    private static void walk(
            Path dump, OutputStream out, Function<DumpHeader, Content> content, Progress progress, double before)
            throws IOException, UnusableDump {
        try (InputStream file = new WatchedInput(dump, progress, before)) {
            boolean packed = isPacked(dump);
            CopyStream stream = new CopyStream(packed ? new GZIPInputStream(file, PACKED_BUFFER) : file, out);
            DumpHeader header = DumpHeader.read(stream, dump, packed ? Long.MAX_VALUE : Files.size(dump));
            new DumpWalk(stream, header, content.apply(header)).run();
        } catch (EOFException | ZipException e) {
            throw new UnusableDump(dump + " is cut before its first record; write the dump again", e);
        }
    }

    private static boolean isPacked(Path dump) throws IOException {
        try (InputStream file = Files.newInputStream(dump)) {
            return file.read() == 0x1f && file.read() == 0x8b;
        }
    }
}

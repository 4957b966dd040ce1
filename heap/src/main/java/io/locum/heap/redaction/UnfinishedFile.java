package io.locum.heap.redaction;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that gets its name when it is complete, and is deleted when it does not become so. Its owner alone can read it. */
final class UnfinishedFile implements Closeable {

    private final Path name;
    private final Path unfinished;
    private final OutputStream stream;

    private UnfinishedFile(Path name, Path unfinished) throws IOException {
        this.name = name;
        this.unfinished = unfinished;
        this.stream = Files.newOutputStream(unfinished);
    }

    /** In the folder where it will be: it is not renamed across file systems. */
    static UnfinishedFile beside(Path name) throws IOException {
        Path whole = name.toAbsolutePath();
        Path folder = whole.resolveSibling(".");
        // Temporary files are made for the owner alone.
        return new UnfinishedFile(whole, Files.createTempFile(folder, whole.getFileName() + ".", ".part"));
    }

    OutputStream stream() {
        return stream;
    }

    void complete() throws IOException {
        stream.close();
        Files.move(unfinished, name, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}

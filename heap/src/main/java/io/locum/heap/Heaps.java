package io.locum.heap;

import io.locum.heap.index.Indexing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Opens dumps. */
public final class Heaps {

    private Heaps() {}

    /**
     * Reads a dump once from end to end and indexes it. A cut or damaged one is opened as far as it can be read, and
     * {@link DumpInfo#incomplete()} says so.
     *
     * @param workDir where indexes that outgrow memory are spilled; they are deleted when the heap is closed
     * @throws UnusableDump when it is no heap dump, or nothing of it can be read
     */
    public static Heap open(Path dump, Path workDir, Progress progress) throws UnusableDump {
        if (!Files.isRegularFile(dump)) {
            throw new UnusableDump(Files.exists(dump) ? dump + " is not a file" : "there is no file " + dump);
        }
        if (!Files.isReadable(dump)) {
            throw new UnusableDump(dump + " may not be read by this user");
        }
        try {
            return Indexing.open(dump, workDir, progress);
        } catch (IOException e) {
            throw new UnusableDump(dump + " cannot be read: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new UnusableDump(
                    dump + " cannot be indexed: " + e.getMessage() + ": "
                            + Objects.requireNonNull(e.getCause()).getMessage(),
                    e);
        } catch (OutOfMemoryError e) {
            throw new UnusableDump(
                    dump + " needs more memory than " + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB; give java a larger -Xmx",
                    e);
        }
    }
}

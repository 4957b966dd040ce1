package io.locum.heap;

import java.nio.file.Path;

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
    @SuppressWarnings("DoNotCallSuggester")
    public static Heap open(Path dump, Path workDir, Progress progress) throws UnusableDump {
        throw new UnusableDump("Not yet: " + dump + " in " + workDir + progress);
    }
}

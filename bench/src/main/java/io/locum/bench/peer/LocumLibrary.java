package io.locum.bench.peer;

import io.locum.heap.Heap;
import io.locum.heap.Heaps;
import io.locum.heap.Progress;
import io.locum.heap.UnusableDump;
import java.io.IOException;
import java.nio.file.Path;

/** Locum's heap library: the index, the dominators and the retained sizes of all objects. */
public final class LocumLibrary {

    private LocumLibrary() {}

    /** Argument: the dump. */
    public static void main(String[] args) throws IOException, UnusableDump {
        Path dump = Path.of(args[0]).toAbsolutePath();
        try (Heap heap = Heaps.open(dump, dump.resolveSibling("spilled"), Progress.NONE)) {
            System.out.println("objects " + heap.objects() + ", bytes reachable "
                    + heap.dominators().total());
        }
    }
}

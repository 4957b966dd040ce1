package io.locum.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import shark.CloseableHeapGraph;
import shark.HprofHeapGraph;
import shark.HprofIndex;

/** LeakCanary's shark: the index alone. */
public final class SharkIndex {

    private SharkIndex() {}

    /** Argument: the dump. */
    public static void main(String[] args) throws IOException {
        try (CloseableHeapGraph graph = open(args[0])) {
            System.out.println("objects " + graph.getObjectCount());
        }
    }

    static CloseableHeapGraph open(String dump) {
        return HprofHeapGraph.Companion.openHeapGraph(
                Path.of(dump).toFile(), null, HprofIndex.Companion.defaultIndexedGcRootTags());
    }
}

package io.locum.bench.peer;

import java.io.IOException;
import java.util.List;
import shark.CloseableHeapGraph;
import shark.internal.ObjectDominators;

/** LeakCanary's shark: the dominator tree, down to objects that retain a megabyte. */
public final class SharkDominators {

    private static final int SHOWN_BYTES = 1 << 20;

    private SharkDominators() {}

    /** Argument: the dump. */
    public static void main(String[] args) throws IOException {
        try (CloseableHeapGraph graph = SharkIndex.open(args[0])) {
            String tree = new ObjectDominators().renderDominatorTree(graph, List.of(), SHOWN_BYTES, null, false);
            System.out.println("objects " + graph.getObjectCount() + ", a tree of "
                    + tree.lines().count() + " lines");
        }
    }
}

package io.locum.heap.index;

/** Graphs without a dump, for tests: the objects are instances of one class, 8 bytes each. */
public final class GraphFixture {

    private GraphFixture() {}

    /** A graph of these successors. */
    public static Graph graph(Workspace workspace, int[][] successors) {
        return graph(workspace, successors, ranks(workspace, successors.length));
    }

    /** What {@link #graph(Workspace, int[][], Ranks)} fills. */
    public static Ranks ranks(Workspace workspace, int objects, int... roots) {
        return Ranks.of(roots, objects, workspace);
    }

    /** A graph of these successors, and its ranks. */
    public static Graph graph(Workspace workspace, int[][] successors, Ranks ranks) {
        GraphWriter writer = new GraphWriter(successors.length, workspace);
        for (int object = 0; object < successors.length; object++) {
            int place = writer.begin(0);
            ranks.objects().setState(object, object % 2 == 0 ? place : Graph.FAR);
            for (int target : successors[object]) {
                writer.edge(target);
                ranks.degrees().seen(target);
            }
            writer.end();
            ranks.objects().setBytes(object, 8);
            if (successors[object].length == 0) {
                ranks.leaves().add(object);
            }
        }
        return writer.finish(facts(1));
    }

    /** Of the classes given by number, 1 is one of arrays. */
    static GraphFacts facts(int classes) {
        int[] edges = new int[classes];
        boolean[] arrays = new boolean[classes];
        ReferenceKind[] kinds = new ReferenceKind[classes];
        int[] instances = new int[classes];
        int[] elements = new int[classes];
        for (int i = 0; i < classes; i++) {
            edges[i] = -1;
            arrays[i] = i == 1;
            kinds[i] = ReferenceKind.STRONG;
            instances[i] = 8;
            elements[i] = 4;
        }
        Layout layout = new Layout(8, 4, 8, true, true);
        return new GraphFacts(0, edges, arrays, kinds, instances, elements, new long[0], layout);
    }
}

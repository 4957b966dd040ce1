package io.locum.heap.index;

/**
 * What the second reading of a dump finds out about each object beside the graph: whether a single reference leads to it,
 * whether it holds nothing, and how large it is. {@link io.locum.heap.dominator.DominatorTree} begins with it.
 *
 * @param roots the objects from which everything is reached, each once
 * @param objects each object's own size, which becomes what it retains, beside its place in the graph or
 *     {@link Graph#FAR}, which becomes its state
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never changed
public record Ranks(int[] roots, InDegrees degrees, Bits leaves, ObjectTable objects) {

    static Ranks of(int[] roots, int objects, Workspace workspace) {
        return new Ranks(roots, new InDegrees(objects), new Bits(objects), new ObjectTable(objects, workspace));
    }
}

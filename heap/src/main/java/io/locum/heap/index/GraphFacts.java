package io.locum.heap.index;

/**
 * What a graph's objects have from their classes, by the numbers of classes.
 *
 * @param classObjects how many objects are classes
 * @param classEdges the object that instances refer to as their class, or -1
 * @param arrays whether its objects have a length
 * @param kinds how its instances hold their referent
 * @param instanceBytes the size of an instance
 * @param elementBytes the size of an array's element
 * @param classBytes the sizes of the classes themselves, by the number of the object
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loops, never changed
record GraphFacts(
        int classObjects,
        int[] classEdges,
        boolean[] arrays,
        ReferenceKind[] kinds,
        int[] instanceBytes,
        int[] elementBytes,
        long[] classBytes,
        Layout layout) {

    static GraphFacts of(ClassTable classes, int classObjects, Layout layout) {
        int count = classes.size();
        int[] edges = new int[count];
        boolean[] arrays = new boolean[count];
        ReferenceKind[] kinds = new ReferenceKind[count];
        int[] instances = new int[count];
        int[] elements = new int[count];
        for (int i = 0; i < count; i++) {
            IndexedClass of = classes.get(i);
            edges[i] = of.object();
            arrays[i] = of.isArray();
            kinds[i] = of.kind();
            instances[i] = of.instanceBytes();
            elements[i] = layout.reference();
        }
        for (int code = 4; code <= 11; code++) {
            IndexedClass of = classes.arraysOf(code);
            elements[of.number()] = Values.type(code).bytes();
            edges[of.number()] = -1;
        }
        long[] classBytes = new long[classObjects];
        for (int i = 0; i < classObjects; i++) {
            classBytes[i] = classes.get(i).ownBytes();
        }
        return new GraphFacts(classObjects, edges, arrays, kinds, instances, elements, classBytes, layout);
    }
}

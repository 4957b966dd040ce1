package io.locum.heap.index;

/**
 * How HotSpot lays out objects: what each takes beyond its values. HPROF does not say, so the layout is concluded from
 * the addresses, see {@link LayoutEvidence}.
 *
 * @param header bytes before an instance's fields: 16, 12 with compressed class pointers, 8 with compact headers
 * @param reference bytes of a reference: 4 or 8
 * @param alignment every object's size is a multiple of it
 * @param tightFields since JDK 15 a class's fields fill gaps that its superclasses left
 * @param tightArrays since JDK 23 an array's elements begin where their own alignment allows
 */
record Layout(int header, int reference, int alignment, boolean tightFields, boolean tightArrays) {

    private static final int LENGTH = 4;

    /** The size of an array of so many elements. */
    long array(int elementBytes, long length) {
        return align(base(elementBytes) + length * elementBytes, alignment);
    }

    private int base(int elementBytes) {
        int behindLength = header + LENGTH;
        return (int) align(behindLength, tightArrays || header == 8 ? Math.max(elementBytes, 4) : 8);
    }

    long align(long bytes) {
        return align(bytes, alignment);
    }

    /** To a multiple of a power of two. */
    static long align(long bytes, int to) {
        return (bytes + to - 1) & -to;
    }
}

package io.locum.heap.testing;

import io.locum.heap.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a JVM lays out objects: what decides their sizes, and so the gaps between their addresses.
 *
 * @param idBytes the dump's ids: 8, and 4 of a 32-bit JVM
 * @param referenceBytes of a reference in the heap
 * @param headerBytes of an object without its fields; an array's length follows the header
 * @param alignment of every object, in bytes
 * @param base the address of the first object
 */
public record Layout(int idBytes, int referenceBytes, int headerBytes, int alignment, long base) {

    /** A usual 64-bit JVM with a heap below 32 GB. */
    public static final Layout COMPRESSED = new Layout(8, 4, 12, 8, 0x7_0000_0000L);

    /** The same with JDK 25's compact object headers. */
    public static final Layout COMPACT_HEADERS = new Layout(8, 4, 8, 8, 0x7_0000_0000L);

    /** References of eight bytes and compressed class pointers: ZGC, or a heap above 32 GB. */
    public static final Layout UNCOMPRESSED = new Layout(8, 8, 12, 8, 0x400_0000_0000L);

    /** Neither references nor class pointers are compressed. */
    public static final Layout UNCOMPRESSED_CLASSES = new Layout(8, 8, 16, 8, 0x7f12_0000_0000L);

    /** A 32-bit JVM, with addresses whose highest bit is set. */
    public static final Layout BITS_32 = new Layout(4, 4, 8, 8, 0x7fff_fe00L);

    /** The size of an array, in bytes. */
    public long arraySize(ValueType element, long length) {
        int elementBytes = size(element);
        long first = roundUp(headerBytes + 4L, Math.max(elementBytes, headerBytes == 16 ? 8 : 4));
        return roundUp(first + length * elementBytes, alignment);
    }

    /** The size of an instance whose class, then superclasses, declare these fields. */
    public long instanceSize(List<List<ValueType>> own) {
        List<long[]> gaps = new ArrayList<>();
        long end = headerBytes;
        for (int i = own.size() - 1; i >= 0; i--) {
            end = place(own.get(i), end, gaps);
        }
        return roundUp(end, alignment);
    }

    /** The largest fields first, references last, each into the smallest gap it fits in. */
    private long place(List<ValueType> fields, long end, List<long[]> gaps) {
        List<ValueType> ordered = new ArrayList<>(fields);
        ordered.sort(Comparator.comparing((ValueType type) -> type == ValueType.OBJECT)
                .thenComparing(type -> -size(type)));
        long free = end;
        for (ValueType field : ordered) {
            int bytes = size(field);
            Optional<long[]> gap = gaps.stream()
                    .filter(range -> roundUp(range[0], bytes) + bytes <= range[1])
                    .min(Comparator.comparing(range -> range[1] - range[0]));
            if (gap.isPresent()) {
                split(gap.get(), bytes, gaps);
            } else {
                long start = roundUp(free, bytes);
                if (start > free) {
                    gaps.add(new long[] {free, start});
                }
                free = start + bytes;
            }
        }
        return free;
    }

    private static void split(long[] gap, int bytes, List<long[]> gaps) {
        gaps.remove(gap);
        long start = roundUp(gap[0], bytes);
        if (start > gap[0]) {
            gaps.add(new long[] {gap[0], start});
        }
        if (start + bytes < gap[1]) {
            gaps.add(new long[] {start + bytes, gap[1]});
        }
    }

    int size(ValueType type) {
        return type == ValueType.OBJECT ? referenceBytes : type.bytes();
    }

    private static long roundUp(long value, long to) {
        return (value + to - 1) / to * to;
    }
}

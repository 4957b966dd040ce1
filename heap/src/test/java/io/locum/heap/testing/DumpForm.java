package io.locum.heap.testing;

import java.time.Instant;

/**
 * The form in which a heap is written.
 *
 * @param segmentBytes from about this size on a new segment begins; 0: one record holds the whole heap
 * @param rootsFirst roots before the objects, as JDK 21 and later have them; else after them
 * @param numbered ids are numbers one by one instead of addresses, and the format is the older one: as the agent {@code
 *     hprof} of Java 8 has it, which is also what there is of HPROF on OpenJ9
 * @param shuffle objects are written in an order of this seed instead of that of their addresses, 0: they are not
 */
public record DumpForm(
        Layout layout, int segmentBytes, boolean rootsFirst, long shuffle, boolean numbered, Instant time) {

    /** As a usual JDK 17 writes it. */
    public static final DumpForm HOTSPOT =
            new DumpForm(Layout.COMPRESSED, 1 << 20, false, 0, false, Instant.parse("2026-01-02T03:04:05.678Z"));

    public DumpForm with(Layout other) {
        return new DumpForm(other, segmentBytes, rootsFirst, shuffle, numbered, time);
    }

    public DumpForm inOneRecord() {
        return inSegments(0);
    }

    public DumpForm inSegments(int bytes) {
        return new DumpForm(layout, bytes, rootsFirst, shuffle, numbered, time);
    }

    public DumpForm withRootsFirst() {
        return new DumpForm(layout, segmentBytes, true, shuffle, numbered, time);
    }

    /** Objects out of the order of their addresses, as ZGC and Shenandoah write them. */
    public DumpForm shuffled(long seed) {
        return new DumpForm(layout, segmentBytes, rootsFirst, seed, numbered, time);
    }

    public DumpForm at(Instant when) {
        return new DumpForm(layout, segmentBytes, rootsFirst, shuffle, numbered, when);
    }

    /** With numbers for ids, in one record. */
    public DumpForm withNumbers() {
        return new DumpForm(layout, 0, rootsFirst, shuffle, true, time);
    }
}

package io.locum.heap.hprof;

/**
 * Walks over the instances and arrays of a dump, in the order of the file. Pull it: {@code while (records.next()) …}.
 * Other records are passed over. For one thread.
 */
public final class HeapRecords {

    private final DumpBytes bytes;
    private final HeapExtents extents;
    private final RecordLength lengths;
    private final int id;
    private int extent = -1;
    private long next;
    private long end;
    private long at;
    private int tag;

    /** Stands before the first record. */
    public HeapRecords(DumpBytes bytes, HeapExtents extents) {
        this.bytes = bytes;
        this.extents = extents;
        this.lengths = new RecordLength(bytes);
        this.id = bytes.idBytes();
    }

    /** Stands on the record that begins here; false: nothing does. */
    public boolean startAt(long place) {
        extent = extents.of(place);
        if (extent < 0) {
            return false;
        }
        end = extents.end(extent);
        next = place;
        return next();
    }

    /** Goes to the next instance or array; false: there is none. */
    public boolean next() {
        while (true) {
            if (next >= end && !enterNextExtent()) {
                return false;
            }
            at = next;
            tag = bytes.u1(at);
            next = endOfRecord();
            if (isObject(tag)) {
                return true;
            }
        }
    }

    /** Reading the length of what has been checked before. */
    private long endOfRecord() {
        if (tag == Tag.INSTANCE) {
            return at + 9 + 2L * id + bytes.u4(at + 5 + 2L * id);
        }
        if (tag == Tag.OBJECT_ARRAY) {
            return at + 9 + 2L * id + bytes.u4(at + 5 + id) * id;
        }
        return lengths.end(at, end);
    }

    private boolean enterNextExtent() {
        if (extent + 1 >= extents.count()) {
            return false;
        }
        extent++;
        next = extents.start(extent);
        end = extents.end(extent);
        return true;
    }

    static boolean isObject(int tag) {
        return (tag >= Tag.INSTANCE && tag <= Tag.PRIMITIVE_ARRAY) || tag == Tag.ARRAY_WITHOUT_DATA;
    }

    /** Where the record begins. */
    public long at() {
        return at;
    }

    /** Its tag: {@link Tag#INSTANCE} or of an array. */
    public int tag() {
        return tag;
    }

    /** The object's id. */
    public long id() {
        return bytes.id(at + 1);
    }

    /** The id of the class of an instance or of an array of references. */
    public long classId() {
        return bytes.id(at + (tag == Tag.INSTANCE ? 5 + id : 9 + id));
    }

    /** The bytes of an instance's fields. */
    public int fieldBytes() {
        return bytes.i4(at + 5 + 2L * id);
    }

    /** The number of an array's elements. */
    public int length() {
        return bytes.i4(at + 5 + id);
    }

    /** The code of the type of an array's primitives. */
    public int elementCode() {
        return bytes.u1(at + 9 + id);
    }

    /** Where fields or elements begin. */
    public long body() {
        return at
                + switch (tag) {
                    case Tag.INSTANCE, Tag.OBJECT_ARRAY -> 9 + 2L * id;
                    default -> 10L + id;
                };
    }
}

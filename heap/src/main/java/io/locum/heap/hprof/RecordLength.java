package io.locum.heap.hprof;

/**
 * Where a record of a heap segment ends. Nothing in the record is believed: every length is checked against the limit
 * before what lies behind it is read.
 */
final class RecordLength {

    /** In place of an end: the record reaches beyond the limit. */
    static final long CUT = -1;

    /** In place of an end: no record looks like this. */
    static final long UNKNOWN = -2;

    private final DumpBytes bytes;
    private final int id;

    RecordLength(DumpBytes bytes) {
        this.bytes = bytes;
        this.id = bytes.idBytes();
    }

    /** The end of the record at this place, {@link #CUT} or {@link #UNKNOWN}. */
    long end(long at, long limit) {
        int tag = bytes.u1(at);
        return switch (tag) {
            case Tag.INSTANCE -> withBody(at, limit, 9 + 2 * id, at + 5 + 2L * id, 1);
            case Tag.OBJECT_ARRAY -> withBody(at, limit, 9 + 2 * id, at + 5 + id, id);
            case Tag.PRIMITIVE_ARRAY -> primitiveArray(at, limit);
            case Tag.CLASS -> classEnd(at, limit);
            default -> fixed(at, limit, tag);
        };
    }

    private long fixed(long at, long limit, int tag) {
        int length =
                switch (tag) {
                    case Tag.ROOT_UNKNOWN,
                            Tag.ROOT_SYSTEM_CLASS,
                            Tag.ROOT_MONITOR,
                            Tag.ROOT_INTERNED,
                            Tag.ROOT_FINALIZING,
                            Tag.ROOT_DEBUGGER,
                            Tag.ROOT_REFERENCE_CLEANUP,
                            Tag.ROOT_VM_INTERNAL,
                            Tag.UNREACHABLE -> id;
                    case Tag.ROOT_JNI_GLOBAL -> 2 * id;
                    case Tag.ROOT_NATIVE_STACK, Tag.ROOT_THREAD_BLOCK, Tag.HEAP_INFO -> id + 4;
                    case Tag.ROOT_JNI_LOCAL, Tag.ROOT_JAVA_FRAME, Tag.ROOT_THREAD, Tag.ROOT_JNI_MONITOR -> id + 8;
                    case Tag.ARRAY_WITHOUT_DATA -> id + 9;
                    default -> 0;
                };
        return length == 0 ? UNKNOWN : upTo(at + 1 + length, limit);
    }

    private long withBody(long at, long limit, int head, long countAt, int each) {
        if (at + head > limit) {
            return CUT;
        }
        int count = bytes.i4(countAt);
        return count < 0 ? UNKNOWN : upTo(at + head + (long) count * each, limit);
    }

    private long primitiveArray(long at, long limit) {
        if (at + 10 + id > limit) {
            return CUT;
        }
        int each = TypeSize.ofPrimitive(bytes.u1(at + 9 + id));
        return each == 0 ? UNKNOWN : withBody(at, limit, 10 + id, at + 5 + id, each);
    }

    private long classEnd(long at, long limit) {
        long constants = at + 9 + 7L * id;
        if (constants + 2 > limit) {
            return CUT;
        }
        long statics = values(constants, limit, 2);
        long fields = statics < 0 || statics + 2 > limit ? cutUnless(statics) : values(statics, limit, id);
        if (fields < 0 || fields + 2 > limit) {
            return cutUnless(fields);
        }
        return upTo(fields + 2 + (long) bytes.u2(fields) * (id + 1), limit);
    }

    /** The end of a count and as many values, each with a key before its type. */
    private long values(long at, long limit, int key) {
        long place = at + 2;
        for (int left = bytes.u2(at); left > 0; left--) {
            if (place + key + 1 > limit) {
                return CUT;
            }
            int size = TypeSize.of(bytes.u1(place + key), id);
            if (size == 0) {
                return UNKNOWN;
            }
            place += key + 1 + size;
        }
        return upTo(place, limit);
    }

    private static long upTo(long end, long limit) {
        return end > limit ? CUT : end;
    }

    private static long cutUnless(long end) {
        return end == UNKNOWN ? UNKNOWN : CUT;
    }
}

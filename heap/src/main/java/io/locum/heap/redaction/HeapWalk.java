package io.locum.heap.redaction;

import io.locum.heap.ValueType;
import java.io.IOException;

/** Walks the objects, classes and roots of one segment. From the first that makes no sense on, the segment is blanked. */
final class HeapWalk {

    private static final long LOST_BIT = 1L << 32;
    private static final int CLASS_DUMP = 0x20;
    private static final int INSTANCE_DUMP = 0x21;
    private static final int OBJECT_ARRAY_DUMP = 0x22;
    private static final int PRIMITIVE_ARRAY_DUMP = 0x23;
    private static final int PRIMITIVE_ARRAY_WITHOUT_CONTENTS = 0xC3;

    private final CopyStream stream;
    private final Content content;
    private final int idBytes;
    private final long fileBytes;
    private final ValueType[] types = new ValueType[12];
    private long end;
    private boolean lostBits;

    HeapWalk(CopyStream stream, DumpHeader header, Content content) {
        this.stream = stream;
        this.content = content;
        this.idBytes = header.idBytes();
        this.fileBytes = header.fileBytes();
        for (ValueType type : ValueType.values()) {
            types[type.code()] = type;
        }
    }

    /**
     * Walks one segment.
     *
     * @param mayBeLonger the one record of a dump: the length of one over 4 GB does not fit into its field, and has lost
     *     its upper bits
     */
    void segment(long length, boolean mayBeLonger) throws IOException {
        end = stream.position() + length;
        lostBits = mayBeLonger;
        try {
            while (stream.position() < end) {
                part();
            }
        } catch (Senseless part) {
            stream.blank(end - stream.position());
        }
    }

    private void part() throws IOException, Senseless {
        int tag = stream.u1();
        switch (tag) {
            case CLASS_DUMP -> classDump();
            case INSTANCE_DUMP -> instance();
            case OBJECT_ARRAY_DUMP -> objectArray();
            case PRIMITIVE_ARRAY_DUMP -> primitiveArray();
            case PRIMITIVE_ARRAY_WITHOUT_CONTENTS -> keep(idBytes + 9L);
            default -> keep(rootBytes(tag));
        }
    }

    private long rootBytes(int tag) throws Senseless {
        return switch (tag) {
            case 0xFF, 0x05, 0x07, 0x89, 0x8A, 0x8B, 0x8C, 0x8D, 0x90 -> idBytes;
            case 0x01 -> 2L * idBytes;
            case 0x02, 0x03, 0x08, 0x8E -> idBytes + 8L;
            case 0x04, 0x06, 0xFE -> idBytes + 4L;
            default -> throw new Senseless();
        };
    }

    private void classDump() throws IOException, Senseless {
        claim(7L * idBytes + 8);
        long id = stream.id(idBytes);
        stream.keep(4);
        content.superclass(id, stream.id(idBytes));
        stream.keep(5L * idBytes + 4);
        for (int constants = count(); constants > 0; constants--) {
            claim(2);
            stream.keep(2);
            staticValue(id, 0);
        }
        for (int statics = count(); statics > 0; statics--) {
            claim(idBytes);
            staticValue(id, stream.id(idBytes));
        }
        for (int fields = count(); fields > 0; fields--) {
            claim(idBytes);
            long nameId = stream.id(idBytes);
            content.field(id, nameId, type());
        }
    }

    private void staticValue(long classId, long nameId) throws IOException, Senseless {
        ValueType type = type();
        int bytes = type == ValueType.OBJECT ? idBytes : type.bytes();
        claim(bytes);
        content.staticField(stream, classId, nameId, type, bytes);
    }

    private void instance() throws IOException, Senseless {
        claim(2L * idBytes + 8);
        stream.keep(idBytes + 4L);
        long classId = stream.id(idBytes);
        long bytes = stream.u4();
        claim(bytes);
        content.instance(stream, classId, bytes);
    }

    private void objectArray() throws IOException, Senseless {
        claim(2L * idBytes + 8);
        stream.keep(idBytes + 4L);
        long bytes = stream.u4() * idBytes;
        claim(idBytes + bytes);
        content.references(stream, stream.id(idBytes), bytes);
    }

    private void primitiveArray() throws IOException, Senseless {
        claim(idBytes + 8L);
        stream.keep(idBytes + 4L);
        long length = stream.u4();
        long bytes = length * type().bytes();
        claim(bytes);
        content.primitives(stream, bytes);
    }

    private int count() throws IOException, Senseless {
        claim(2);
        return stream.u2();
    }

    private ValueType type() throws IOException, Senseless {
        claim(1);
        int code = stream.u1();
        ValueType type = code < types.length ? types[code] : null;
        if (type == null) {
            throw new Senseless();
        }
        return type;
    }

    private void keep(long bytes) throws IOException, Senseless {
        claim(bytes);
        stream.keep(bytes);
    }

    private void claim(long bytes) throws Senseless {
        if (bytes > end - stream.position() && lostBits && fileBytes - end >= LOST_BIT) {
            end += LOST_BIT;
        }
        if (bytes > end - stream.position()) {
            throw new Senseless();
        }
    }

    /** The segment cannot be read further. */
    private static final class Senseless extends Exception {

        private static final long serialVersionUID = 1;

        Senseless() {
            super("", null, false, false);
        }
    }
}

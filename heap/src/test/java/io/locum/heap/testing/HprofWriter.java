package io.locum.heap.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;

/** Writes the HPROF format byte by byte, in whatever order it is told, whether it makes sense or not. */
public final class HprofWriter {

    public static final int UTF8 = 0x01;
    public static final int LOAD_CLASS = 0x02;
    public static final int FRAME = 0x04;
    public static final int TRACE = 0x05;
    public static final int HEAP_DUMP = 0x0C;
    public static final int HEAP_DUMP_SEGMENT = 0x1C;
    public static final int HEAP_DUMP_END = 0x2C;

    public static final int ROOT_JNI_GLOBAL = 0x01;
    public static final int ROOT_JNI_LOCAL = 0x02;
    public static final int ROOT_JAVA_FRAME = 0x03;
    public static final int ROOT_NATIVE_STACK = 0x04;
    public static final int ROOT_STICKY_CLASS = 0x05;
    public static final int ROOT_THREAD_BLOCK = 0x06;
    public static final int ROOT_MONITOR_USED = 0x07;
    public static final int ROOT_THREAD = 0x08;
    public static final int ROOT_INTERNED_STRING = 0x89;
    public static final int ROOT_FINALIZING = 0x8A;
    public static final int ROOT_DEBUGGER = 0x8B;
    public static final int ROOT_VM_INTERNAL = 0x8D;
    public static final int ROOT_UNKNOWN = 0xFF;
    public static final int CLASS_DUMP = 0x20;
    public static final int INSTANCE_DUMP = 0x21;
    public static final int OBJECT_ARRAY_DUMP = 0x22;
    public static final int PRIMITIVE_ARRAY_DUMP = 0x23;

    private final int idBytes;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public HprofWriter(int idBytes) {
        this.idBytes = idBytes;
    }

    public HprofWriter header(Instant time) {
        return header("JAVA PROFILE 1.0.2", time);
    }

    public HprofWriter header(String format, Instant time) {
        raw(format.getBytes(StandardCharsets.US_ASCII)).u1(0);
        return u4(idBytes).u8(time.toEpochMilli());
    }

    /** A record whose length is that of its body. */
    public HprofWriter record(int tag, Consumer<HprofWriter> body) {
        HprofWriter inner = new HprofWriter(idBytes);
        body.accept(inner);
        return record(tag, inner.size(), inner.toByteArray());
    }

    /** A record that claims a length of its own. */
    public HprofWriter record(int tag, int claimedLength, byte[] body) {
        return u1(tag).u4(0).u4(claimedLength).raw(body);
    }

    public HprofWriter utf8(long id, String text) {
        return record(UTF8, body -> body.id(id).raw(text.getBytes(StandardCharsets.UTF_8)));
    }

    public HprofWriter loadClass(int serial, long id, long nameId) {
        return record(LOAD_CLASS, body -> body.u4(serial).id(id).u4(1).id(nameId));
    }

    public HprofWriter frame(long id, long method, long signature, long file, int classSerial, int line) {
        return record(FRAME, body -> body.id(id)
                .id(method)
                .id(signature)
                .id(file)
                .u4(classSerial)
                .u4(line));
    }

    public HprofWriter trace(int serial, int threadSerial, long... frames) {
        return record(TRACE, body -> {
            body.u4(serial).u4(threadSerial).u4(frames.length);
            for (long frame : frames) {
                body.id(frame);
            }
        });
    }

    public HprofWriter instance(long id, long classId, byte[] fields) {
        return u1(INSTANCE_DUMP).id(id).u4(1).id(classId).u4(fields.length).raw(fields);
    }

    public HprofWriter objectArray(long id, long classId, long... elements) {
        u1(OBJECT_ARRAY_DUMP).id(id).u4(1).u4(elements.length).id(classId);
        for (long element : elements) {
            id(element);
        }
        return this;
    }

    public HprofWriter primitiveArray(long id, int length, int type, byte[] contents) {
        return u1(PRIMITIVE_ARRAY_DUMP).id(id).u4(1).u4(length).u1(type).raw(contents);
    }

    /** A class without constants, statics and fields. */
    public HprofWriter emptyClass(long id, long superId) {
        u1(CLASS_DUMP).id(id).u4(1).id(superId);
        return id(0).id(0).id(0).id(0).id(0).u4(0).u2(0).u2(0).u2(0);
    }

    public HprofWriter id(long value) {
        return idBytes == 4 ? u4((int) value) : u8(value);
    }

    public HprofWriter u1(int value) {
        bytes.write(value);
        return this;
    }

    public HprofWriter u2(int value) {
        return u1(value >>> 8).u1(value);
    }

    public HprofWriter u4(int value) {
        return u2(value >>> 16).u2(value);
    }

    public HprofWriter u8(long value) {
        return u4((int) (value >>> 32)).u4((int) value);
    }

    public HprofWriter raw(byte[] value) {
        bytes.writeBytes(value);
        return this;
    }

    public int size() {
        return bytes.size();
    }

    public byte[] toByteArray() {
        return bytes.toByteArray();
    }
}

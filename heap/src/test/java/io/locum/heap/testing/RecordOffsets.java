package io.locum.heap.testing;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Where in a whole dump of {@link HeapBuilder} what stands: for damage that hits something that matters. */
final class RecordOffsets {

    /** Tags of the file's records and of those within. */
    final List<Integer> tags = new ArrayList<>();
    /** Four bytes that say how long something is or how much of it there is. */
    final List<Integer> lengths = new ArrayList<>();
    /** Two bytes that do. */
    final List<Integer> shortCounts = new ArrayList<>();
    /** Codes of types. */
    final List<Integer> types = new ArrayList<>();
    /** Ids of objects where they are described. */
    final List<Integer> own = new ArrayList<>();
    /** Ids of other things. */
    final List<Integer> references = new ArrayList<>();
    /** Ids of superclasses. */
    final List<Integer> superclasses = new ArrayList<>();
    /** Ids of described classes. */
    final List<Integer> classes = new ArrayList<>();

    final int idBytes;
    private final ByteBuffer dump;

    RecordOffsets(byte[] bytes) {
        dump = ByteBuffer.wrap(bytes);
        dump.position("JAVA PROFILE 1.0.2".length() + 1);
        idBytes = dump.getInt();
        dump.getLong();
        while (dump.hasRemaining()) {
            record();
        }
    }

    private void record() {
        tags.add(dump.position());
        int tag = dump.get();
        dump.getInt();
        int length = u4();
        int end = dump.position() + length;
        switch (tag) {
            case HprofWriter.UTF8 -> id(references);
            case HprofWriter.LOAD_CLASS -> {
                dump.getInt();
                id(references);
                dump.getInt();
                id(references);
            }
            case HprofWriter.TRACE -> {
                dump.getLong();
                u4();
            }
            case HprofWriter.HEAP_DUMP, HprofWriter.HEAP_DUMP_SEGMENT -> {
                while (dump.position() < end) {
                    part();
                }
            }
            default -> {}
        }
        dump.position(end);
    }

    private void part() {
        tags.add(dump.position());
        int tag = dump.get() & 0xff;
        switch (tag) {
            case HprofWriter.CLASS_DUMP -> classDump();
            case HprofWriter.INSTANCE_DUMP -> {
                id(own);
                dump.getInt();
                id(references);
                int length = u4();
                int end = dump.position() + length;
                while (dump.position() + idBytes <= end) {
                    id(references);
                }
                dump.position(end);
            }
            case HprofWriter.OBJECT_ARRAY_DUMP -> {
                id(own);
                dump.getInt();
                for (int left = u4(); left >= 0; left--) {
                    id(references);
                }
            }
            case HprofWriter.PRIMITIVE_ARRAY_DUMP -> {
                id(own);
                dump.getInt();
                int length = u4();
                skip(length * type());
            }
            default -> {
                id(references);
                skip(rootBytes(tag));
            }
        }
    }

    private int rootBytes(int tag) {
        return switch (tag) {
            case HprofWriter.ROOT_JNI_GLOBAL -> idBytes;
            case HprofWriter.ROOT_JNI_LOCAL, HprofWriter.ROOT_JAVA_FRAME, HprofWriter.ROOT_THREAD -> 8;
            case HprofWriter.ROOT_NATIVE_STACK, HprofWriter.ROOT_THREAD_BLOCK -> 4;
            default -> 0;
        };
    }

    private void classDump() {
        classes.add(dump.position());
        id(own);
        dump.getInt();
        superclasses.add(dump.position());
        for (int i = 0; i < 6; i++) {
            id(references);
        }
        u4();
        for (int left = u2(); left > 0; left--) {
            skip(2);
            skip(type());
        }
        for (int left = u2(); left > 0; left--) {
            id(references);
            skip(type());
        }
        for (int left = u2(); left > 0; left--) {
            id(references);
            type();
        }
    }

    private void id(List<Integer> into) {
        into.add(dump.position());
        skip(idBytes);
    }

    private int u4() {
        lengths.add(dump.position());
        return dump.getInt();
    }

    private int u2() {
        shortCounts.add(dump.position());
        return dump.getShort();
    }

    private int type() {
        types.add(dump.position());
        return switch (dump.get()) {
            case 2 -> idBytes;
            case 4, 8 -> 1;
            case 5, 9 -> 2;
            case 6, 10 -> 4;
            default -> 8;
        };
    }

    private void skip(int bytes) {
        dump.position(dump.position() + bytes);
    }
}

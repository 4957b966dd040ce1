package io.locum.heap.index;

import io.locum.heap.Cursor;
import io.locum.heap.Field;
import io.locum.heap.Heap;
import io.locum.heap.ObjectKind;
import io.locum.heap.Roots.HeapThread;
import io.locum.heap.Roots.StackFrame;
import io.locum.heap.ValueType;
import io.locum.heap.hprof.DumpBytes;
import io.locum.heap.hprof.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads threads, their names and their stacks. */
final class Threads {

    /** No stack is deeper, save in a damaged dump. */
    private static final int DEEPEST = 1 << 16;

    private static final int LONGEST_NAME = 1 << 10;

    private final DumpBytes bytes;
    private final Inventory inventory;
    private final ObjectIds ids;
    private final Cursor cursor;

    Threads(Inventory inventory, ObjectIndex index) {
        this.bytes = index.bytes();
        this.inventory = inventory;
        this.ids = index.ids();
        this.cursor = index.cursor();
    }

    List<HeapThread> read() {
        List<HeapThread> threads = new ArrayList<>();
        RootList roots = inventory.roots;
        for (int i = 0; i < roots.size(); i++) {
            if (roots.tag(i) == Tag.ROOT_THREAD) {
                int object = ids.find(roots.id(i));
                threads.add(new HeapThread(roots.thread(i), object, name(object), stack(roots.frame(i))));
            }
        }
        return threads;
    }

    private List<StackFrame> stack(int serial) {
        long trace = inventory.traces.get(serial);
        if (trace == Places.ABSENT) {
            return List.of();
        }
        // The reader checked that as many as the length of the record allows are there.
        long count = Math.min(Math.min(bytes.u4(trace + 8), DEEPEST), (bytes.u4(trace - 4) - 12) / bytes.idBytes());
        List<StackFrame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long frame = inventory.frames.get(bytes.id(trace + 12 + (long) i * bytes.idBytes()));
            if (frame != Places.ABSENT) {
                frames.add(frame(frame));
            }
        }
        return frames;
    }

    private StackFrame frame(long at) {
        int id = bytes.idBytes();
        String method = inventory.names.get(bytes.id(at + id));
        long source = bytes.id(at + 3L * id);
        int classSerial = bytes.i4(at + 4L * id);
        int line = bytes.i4(at + 4L * id + 4);
        return new StackFrame(className(classSerial), method, source == 0 ? "" : inventory.names.get(source), line);
    }

    private String className(int serial) {
        long id = inventory.classSerials.get(serial);
        return inventory.classNames.number(id) == LongIntMap.ABSENT
                ? "unknown"
                : ClassName.ofSource(inventory.names.get(inventory.classNames.get(id)));
    }

    /** Until JDK 8 a name is an array of characters, then a string. */
    private Optional<String> name(int thread) {
        if (thread == Heap.NONE || cursor.moveTo(thread).kind() != ObjectKind.INSTANCE) {
            return Optional.empty();
        }
        return object("name").flatMap(name -> {
            cursor.moveTo(name);
            return cursor.kind() == ObjectKind.INSTANCE ? string() : characters(false);
        });
    }

    private Optional<String> string() {
        boolean wide = cursor.heapClass()
                .field("coder")
                .filter(field -> field.type() == ValueType.BYTE)
                .map(field -> cursor.primitive(field) == 1)
                .orElse(false);
        return object("value").flatMap(value -> {
            cursor.moveTo(value);
            return characters(wide);
        });
    }

    private Optional<Integer> object(String fieldName) {
        Optional<Field> field = cursor.heapClass().field(fieldName).filter(found -> found.type() == ValueType.OBJECT);
        return field.map(cursor::reference).filter(object -> object != Heap.NONE);
    }

    private Optional<String> characters(boolean wide) {
        if (cursor.kind() != ObjectKind.PRIMITIVE_ARRAY) {
            return Optional.empty();
        }
        int length = Math.min(cursor.length(), LONGEST_NAME);
        StringBuilder text = new StringBuilder(length);
        if (cursor.elementType() == ValueType.CHAR) {
            for (int i = 0; i < length; i++) {
                text.append((char) cursor.elementBits(i));
            }
            return Optional.of(text.toString());
        }
        if (cursor.elementType() != ValueType.BYTE) {
            return Optional.empty();
        }
        byte[] value = new byte[length];
        cursor.bytes(0, value, 0, length);
        if (!wide) {
            return Optional.of(new String(value, StandardCharsets.ISO_8859_1));
        }
        // The dumped JVM's byte order is not known; names are mostly Latin, whose upper bytes are 0.
        boolean little = length > 1 && value[1] == 0;
        return Optional.of(new String(value, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE));
    }
}

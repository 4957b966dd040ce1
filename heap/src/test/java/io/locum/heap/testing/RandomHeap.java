package io.locum.heap.testing;

import io.locum.heap.Roots.RootKind;
import io.locum.heap.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A heap of a few dozen objects with something of everything that heaps have, the same for the same seed. */
public final class RandomHeap {

    private static final List<Layout> LAYOUTS = List.of(
            Layout.COMPRESSED,
            Layout.COMPACT_HEADERS,
            Layout.UNCOMPRESSED,
            Layout.UNCOMPRESSED_CLASSES,
            Layout.BITS_32);
    private static final List<String> REFERENCES = List.of(
            "java.lang.ref.SoftReference",
            "java.lang.ref.WeakReference",
            "java.lang.ref.PhantomReference",
            "java.lang.ref.Finalizer");
    private static final List<ValueType> TYPES = List.of(ValueType.values());
    private static final List<ValueType> PRIMITIVES = TYPES.subList(1, TYPES.size());
    private static final RootKind[] OF_NO_THREAD = {
        RootKind.JNI_GLOBAL,
        RootKind.MONITOR_USED,
        RootKind.INTERNED_STRING,
        RootKind.FINALIZING,
        RootKind.DEBUGGER,
        RootKind.VM_INTERNAL,
        RootKind.UNKNOWN
    };
    private static final RootKind[] OF_A_THREAD = {
        RootKind.JNI_LOCAL, RootKind.JAVA_FRAME, RootKind.NATIVE_STACK, RootKind.THREAD_BLOCK
    };

    private final Random random;
    private final HeapBuilder heap = HeapBuilder.heap();
    private final List<DumpedClass> classes = new ArrayList<>();
    private final List<DumpedObject> objects = new ArrayList<>();

    private RandomHeap(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        DumpedInstance loader = heap.object("com.example.Loader");
        objects.add(loader);
        for (int i = below(5); i >= 0; i--) {
            classes.add(type(i, loader));
        }
        for (int i = below(40); i >= 0; i--) {
            objects.add(object());
        }
        objects.addAll(classes);
        objects.forEach(this::fill);
        classes.forEach(this::connect);
        roots();
        heap.in(form(seed));
    }

    public static HeapBuilder of(long seed) {
        return new RandomHeap(seed).heap;
    }

    private static DumpForm form(long seed) {
        int choice = (int) (seed % 40);
        DumpForm form = DumpForm.HOTSPOT.with(LAYOUTS.get(choice % 5));
        form = choice / 5 % 2 == 0 ? form : form.shuffled(seed + 1);
        form = choice / 10 % 2 == 0 ? form.inSegments(200) : form.inOneRecord();
        return choice / 20 % 2 == 0 ? form : form.withRootsFirst();
    }

    private DumpedClass type(int number, DumpedInstance loader) {
        DumpedClass type = heap.declare("com.example.Type" + number / 2);
        int above = below(10);
        if (above < 4) {
            type.extending(REFERENCES.get(above));
        } else if (above < 7 && !classes.isEmpty()) {
            type.extending(any(classes));
        }
        for (int i = below(5); i > 0; i--) {
            ValueType kind = below(2) == 0 ? ValueType.OBJECT : any(TYPES);
            type.fields(kind, "field" + i);
        }
        if (below(4) > 0) {
            type.loadedBy(loader);
        }
        return type;
    }

    private DumpedObject object() {
        return switch (below(12)) {
            case 0 -> heap.array("java.lang.Object", below(6));
            case 1 -> heap.primitives(any(PRIMITIVES), new long[below(9)]);
            case 2 -> heap.string("text".repeat(below(3)));
            case 3 -> heap.object(REFERENCES.get(below(4)));
            default -> heap.object(any(classes));
        };
    }

    private void fill(DumpedObject object) {
        if (object instanceof DumpedArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                if (below(3) > 0) {
                    array.set(i, any(objects));
                }
            }
        } else if (object instanceof DumpedInstance instance) {
            for (DumpedClass declaring : instance.type().lineage()) {
                declaring.fields().forEach((field, kind) -> fill(instance, declaring, field, kind));
            }
        }
    }

    private void fill(DumpedInstance instance, DumpedClass declaring, String field, ValueType kind) {
        if (kind != ValueType.OBJECT) {
            instance.setOf(declaring, field, Value.of(kind, bits(kind)));
        } else if (!field.equals("value")) {
            Value value =
                    switch (below(8)) {
                        case 0, 1 -> Value.NULL;
                        case 2 -> Value.of(ValueType.OBJECT, 0x1234_5678);
                        default -> Value.of(any(objects));
                    };
            instance.setOf(declaring, field, value);
        }
    }

    private long bits(ValueType kind) {
        return switch (kind) {
            case OBJECT -> 0;
            case BOOLEAN -> below(2);
            case BYTE -> (byte) random.nextInt();
            case CHAR -> (char) random.nextInt();
            case SHORT -> (short) random.nextInt();
            case INT, FLOAT -> random.nextInt();
            case LONG, DOUBLE -> random.nextLong();
        };
    }

    private void connect(DumpedClass type) {
        if (below(3) == 0) {
            type.staticField("someStatic", any(objects)).staticField("number", random.nextInt());
        }
        if (below(6) == 0) {
            type.protectedBy(any(objects)).signedBy(any(objects));
        }
        if (below(10) == 0) {
            type.constant(any(objects));
        }
    }

    private void roots() {
        for (int i = below(3); i > 0; i--) {
            DumpedThread thread = heap.thread("thread-" + i);
            objects.add(thread.object());
            for (int frames = below(3); frames >= 0; frames--) {
                thread.frame("com.example.Type0", "method" + frames, "Type0.java", frames * 10);
                if (below(2) == 0) {
                    thread.holds(OF_A_THREAD[below(4)], any(objects));
                }
            }
        }
        for (int i = below(5); i > 0; i--) {
            heap.root(OF_NO_THREAD[below(OF_NO_THREAD.length)], any(objects));
        }
        if (below(8) == 0) {
            heap.root(new DumpedRoot(RootKind.JAVA_FRAME, any(objects), 99, 0));
        }
    }

    private <T> T any(List<T> of) {
        return of.get(below(of.size()));
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }
}

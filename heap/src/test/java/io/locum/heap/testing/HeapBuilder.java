package io.locum.heap.testing;

import io.locum.heap.Heap;
import io.locum.heap.Heaps;
import io.locum.heap.Progress;
import io.locum.heap.Roots.RootKind;
import io.locum.heap.UnusableDump;
import io.locum.heap.ValueType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A little heap, described and then written as HotSpot would.
 *
 * <pre>{@code
 * HeapBuilder heap = HeapBuilder.heap();
 * heap.node("a").refers("b", "c").root();
 * heap.type("com.example.Cache").staticField("ENTRIES", heap.object("java.util.ArrayList").set("size", 3));
 * heap.thread("main").frame("com.example.Main", "run", "Main.java", 17).holds(heap.string("hello"));
 * try (Heap opened = heap.open(folder)) {
 *     int a = heap.node("a").in(opened);
 * }
 * }</pre>
 *
 * Classes are found by their source names and made when first named, as classes of the boot loader that extend {@code
 * java.lang.Object}; as in HotSpot, those of the boot loader are roots. Objects lie in the order in which they are made.
 */
public final class HeapBuilder {

    private final Map<String, DumpedClass> classes = new HashMap<>();
    private final Map<String, DumpedInstance> nodes = new LinkedHashMap<>();
    private final List<DumpedObject> objects = new ArrayList<>();
    private final List<DumpedRoot> roots = new ArrayList<>();
    private final List<DumpedThread> threads = new ArrayList<>();
    private DumpForm form = DumpForm.HOTSPOT;

    private HeapBuilder() {
        type("java.lang.Object");
        type("java.lang.Class");
    }

    public static HeapBuilder heap() {
        return new HeapBuilder();
    }

    /** Writes it in another form: ids, layout, segments, order. */
    public HeapBuilder in(DumpForm other) {
        form = other;
        return this;
    }

    /** The class of this name that was named first; made when there is none. */
    public DumpedClass type(String name) {
        DumpedClass known = classes.get(name);
        return known == null ? declare(name) : known;
    }

    /** A further class, whether or not there is one of this name: for several loaders. */
    public DumpedClass declare(String name) {
        Optional<DumpedClass> superclass =
                name.equals("java.lang.Object") ? Optional.empty() : Optional.of(type("java.lang.Object"));
        DumpedClass made = add(new DumpedClass(this, name, superclass));
        classes.putIfAbsent(name, made);
        JavaClasses.complete(made);
        return made;
    }

    public DumpedInstance object(String className) {
        return object(type(className));
    }

    public DumpedInstance object(DumpedClass type) {
        return add(new DumpedInstance(this, type));
    }

    /** The instance of {@code example.Node} of this name, made when first named. */
    public DumpedInstance node(String name) {
        DumpedInstance known = nodes.get(name);
        if (known == null) {
            known = object("example.Node");
            nodes.put(name, known);
        }
        return known;
    }

    /** An array of references. */
    public DumpedArray array(String elementType, DumpedObject... elements) {
        DumpedArray array = array(elementType, elements.length);
        for (int i = 0; i < elements.length; i++) {
            array.set(i, elements[i]);
        }
        return array;
    }

    /** An array of nulls. */
    public DumpedArray array(String elementType, int length) {
        return add(new DumpedArray(this, type(elementType + "[]"), length));
    }

    public DumpedPrimitives bytes(byte... contents) {
        long[] elements = new long[contents.length];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = contents[i];
        }
        return primitives(ValueType.BYTE, elements);
    }

    /** An array of any primitive type; elements as {@link io.locum.heap.StaticField#value()} has them. */
    public DumpedPrimitives primitives(ValueType type, long... elements) {
        type(JavaClasses.primitiveName(type) + "[]");
        return add(new DumpedPrimitives(this, type, elements.clone()));
    }

    /** A string as JDK 9 and later have it: one byte a character where that does. */
    public DumpedInstance string(String text) {
        boolean latin1 = text.chars().allMatch(character -> character < 256);
        byte[] contents = text.getBytes(latin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
        return object("java.lang.String")
                .set("value", bytes(contents))
                .set("coder", (byte) (latin1 ? 0 : 1))
                .set("hash", 0);
    }

    /** A string as JDK 8 has it. */
    public DumpedInstance stringOfChars(String text) {
        return object("java.lang.String")
                .set(
                        "value",
                        primitives(ValueType.CHAR, text.chars().asLongStream().toArray()));
    }

    /** A reference object: {@code SoftReference}, {@code WeakReference}, {@code PhantomReference}, {@code Finalizer}. */
    public DumpedInstance reference(String className, DumpedObject referent) {
        return object("java.lang.ref." + className).set("referent", referent);
    }

    /** A live thread. */
    public DumpedThread thread(String name) {
        DumpedInstance object = object("java.lang.Thread").set("name", string(name));
        return thread(object);
    }

    /** A live thread for an instance of a subclass of {@code java.lang.Thread}. */
    public DumpedThread thread(DumpedInstance object) {
        DumpedThread thread = new DumpedThread(this, threads.size() + 1, object);
        threads.add(thread);
        root(new DumpedRoot(RootKind.THREAD, object, thread.serial(), -1));
        return thread;
    }

    public HeapBuilder root(RootKind kind, DumpedObject object) {
        root(new DumpedRoot(kind, object, 0, -1));
        return this;
    }

    /** The dump's bytes. */
    public byte[] write() {
        return new DumpWriter(this, form).write();
    }

    /** Writes the dump into a folder. */
    public Path write(Path folder) {
        try {
            return Files.write(folder.resolve("heap.hprof"), write());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the dump into a folder and opens it. */
    public Heap open(Path folder) throws UnusableDump {
        return Heaps.open(write(folder), folder, Progress.NONE);
    }

    void root(DumpedRoot root) {
        roots.add(root);
    }

    List<DumpedObject> objects() {
        return objects;
    }

    /** With those that HotSpot makes of the boot loader's classes. */
    List<DumpedRoot> allRoots() {
        List<DumpedRoot> all = new ArrayList<>(roots);
        for (DumpedObject object : objects) {
            if (object instanceof DumpedClass type && type.loader().isEmpty()) {
                all.add(new DumpedRoot(RootKind.SYSTEM_CLASS, type, 0, -1));
            }
        }
        return all;
    }

    List<DumpedThread> threads() {
        return threads;
    }

    private <T extends DumpedObject> T add(T object) {
        objects.add(object);
        return object;
    }
}

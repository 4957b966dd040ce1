package io.locum.heap.index;

import io.locum.heap.Field;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.StaticField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A class of the dump, or one that stands for what the dump has no record of. */
final class IndexedClass implements HeapClass {

    private final int number;
    private final String name;
    private final boolean array;
    private final ClassSource source;
    private final int object;
    private final int loader;
    private Optional<IndexedClass> superclass = Optional.empty();
    private int[] references = new int[0];
    private ReferenceKind kind = ReferenceKind.STRONG;
    private int referent = Heap.NONE;
    private int instanceBytes;
    private long ownBytes;
    private long instances;
    private long shallow;

    IndexedClass(int number, String name, ClassSource source, int object, int loader) {
        this.number = number;
        this.name = name;
        this.array = name.endsWith("[]");
        this.source = source;
        this.object = object;
        this.loader = loader;
    }

    void extend(IndexedClass parent) {
        superclass = Optional.of(parent);
    }

    /** Says where references lie among the bytes of an instance, and which of them does not hold what it refers to. */
    void refers(int[] places, ReferenceKind sort, int referentPlace) {
        references = places;
        kind = sort;
        referent = referentPlace;
    }

    boolean isArray() {
        return array;
    }

    int[] references() {
        return references;
    }

    ReferenceKind kind() {
        return kind;
    }

    /** Where the weakly held reference lies, or {@link Heap#NONE}. */
    int referent() {
        return referent;
    }

    void sized(int bytesOfInstance, long bytesOfClass) {
        instanceBytes = bytesOfInstance;
        ownBytes = bytesOfClass;
    }

    int instanceBytes() {
        return instanceBytes;
    }

    /** The size of the class object. */
    long ownBytes() {
        return ownBytes;
    }

    synchronized void count(long more, long bytes) {
        instances += more;
        shallow += bytes;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<HeapClass> superclass() {
        return superclass.map(parent -> parent);
    }

    Optional<IndexedClass> parent() {
        return superclass;
    }

    @Override
    public int object() {
        return object;
    }

    @Override
    public int loader() {
        return loader;
    }

    @Override
    public List<Field> fields() {
        List<Field> all = new ArrayList<>();
        int offset = 0;
        for (Optional<IndexedClass> at = Optional.of(this); at.isPresent(); at = at.get().superclass) {
            offset = at.get().source.fields(at.get().name, offset, all);
        }
        return List.copyOf(all);
    }

    @Override
    public Optional<Field> field(String wanted) {
        return fields().stream().filter(field -> field.name().equals(wanted)).findFirst();
    }

    @Override
    public List<StaticField> statics() {
        return source.statics();
    }

    @Override
    public boolean isA(String className) {
        for (Optional<IndexedClass> at = Optional.of(this); at.isPresent(); at = at.get().superclass) {
            if (at.get().name.equals(className)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long instances() {
        return instances;
    }

    @Override
    public long shallow() {
        return shallow;
    }

    @Override
    public String toString() {
        return name;
    }
}

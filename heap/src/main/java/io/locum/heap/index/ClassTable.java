package io.locum.heap.index;

import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.ValueType;
import io.locum.heap.hprof.ClassRecord;
import io.locum.heap.hprof.DumpBytes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All classes: those with a record under the numbers of their objects, then stand-ins for those without: the class of
 * all classes, the arrays of primitives, and one for all instances whose class is missing.
 */
final class ClassTable {

    /** No chain of superclasses is longer, save in a damaged dump. */
    private static final int DEEPEST = 1_000;

    private final List<IndexedClass> classes = new ArrayList<>();
    private final Map<String, List<HeapClass>> byName = new HashMap<>();
    private final Places records;
    private final DumpBytes bytes;
    private final Names names;
    private final ObjectIds ids;
    private final IndexedClass unknown;
    private final IndexedClass unknownArray;
    private final IndexedClass ofClasses;
    private final IndexedClass[] primitiveArrays;
    private final BitSet primitiveNumbers = new BitSet();

    ClassTable(DumpBytes bytes, Inventory inventory, ObjectIds ids) {
        this.bytes = bytes;
        this.records = inventory.classes;
        this.names = inventory.names;
        this.ids = ids;
        for (int i = 0; i < records.size(); i++) {
            add(inventory, i);
        }
        int[] parents = parents();
        for (int i = 0; i < parents.length; i++) {
            if (parents[i] >= 0) {
                classes.get(i).extend(classes.get(parents[i]));
            }
        }
        for (int i = 0; i < parents.length; i++) {
            describeReferences(classes.get(i));
        }
        unknown = standIn("unknown");
        unknownArray = standIn("unknown[]");
        ofClasses = named("java.lang.Class");
        primitiveArrays = new IndexedClass[16];
        java.util.Arrays.fill(primitiveArrays, unknownArray);
        for (ValueType type : ValueType.values()) {
            if (type != ValueType.OBJECT) {
                IndexedClass arrays = named(type.name().toLowerCase(java.util.Locale.ROOT) + "[]");
                primitiveArrays[type.code()] = arrays;
                primitiveNumbers.set(arrays.number());
            }
        }
    }

    private void add(Inventory inventory, int number) {
        RecordedClass source = new RecordedClass(bytes, names, ids, records.at(number));
        long id = records.key(number);
        long nameId = inventory.classNames.get(id);
        String name = inventory.classNames.number(id) == LongIntMap.ABSENT
                ? "unknown-0x" + Long.toHexString(id)
                : ClassName.ofSource(names.get(nameId));
        add(new IndexedClass(
                number, name, source, number, ids.find(source.read().loader())));
    }

    private void add(IndexedClass added) {
        classes.add(added);
        byName.computeIfAbsent(added.name(), name -> new ArrayList<>(1)).add(added);
    }

    private IndexedClass standIn(String name) {
        IndexedClass added = new IndexedClass(classes.size(), name, ClassSource.NONE, Heap.NONE, Heap.NONE);
        add(added);
        return added;
    }

    private IndexedClass named(String name) {
        List<HeapClass> found = byName.getOrDefault(name, List.of());
        return found.isEmpty() ? standIn(name) : classes.get(found.get(0).number());
    }

    /** Each class's superclass, or -1; chains that are endless or too long are cut. */
    private int[] parents() {
        int[] parents = new int[records.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = records.number(ClassRecord.at(bytes, records.at(i)).superclass());
        }
        byte[] checked = new byte[parents.length];
        for (int i = 0; i < parents.length; i++) {
            cutEndless(i, parents, checked);
        }
        return parents;
    }

    private static void cutEndless(int start, int[] parents, byte[] checked) {
        int depth = 0;
        int at = start;
        while (checked[at] == 0) {
            checked[at] = 1;
            int parent = parents[at];
            if (parent < 0 || checked[parent] == 2) {
                break;
            }
            if (checked[parent] == 1 || ++depth > DEEPEST) {
                parents[at] = -1;
                break;
            }
            at = parent;
        }
        for (int done = start; done >= 0 && checked[done] == 1; done = parents[done]) {
            checked[done] = 2;
        }
    }

    private static ReferenceKind kind(IndexedClass described) {
        if (described.isArray() || described.name().equals("java.lang.Class")) {
            return ReferenceKind.STRONG;
        }
        ReferenceKind kind = ReferenceKind.STRONG;
        for (Optional<IndexedClass> at = Optional.of(described);
                at.isPresent();
                at = at.get().parent()) {
            kind = kind == ReferenceKind.STRONG ? ReferenceKind.ofClass(at.get().name()) : kind;
        }
        return kind;
    }

    private void describeReferences(IndexedClass described) {
        ReferenceKind kind = kind(described);
        List<Integer> places = new ArrayList<>();
        int referent = Heap.NONE;
        int offset = 0;
        for (Optional<IndexedClass> at = Optional.of(described);
                at.isPresent();
                at = at.get().parent()) {
            ClassRecord record = ClassRecord.at(bytes, records.at(at.get().number()));
            boolean holdsReferent =
                    kind != ReferenceKind.STRONG && at.get().name().equals(ReferenceKind.DECLARING_CLASS);
            for (int i = 0; i < record.fieldTypes().length; i++) {
                ValueType type = Values.type(record.fieldTypes()[i]);
                if (type == ValueType.OBJECT) {
                    if (holdsReferent && names.get(record.fieldNames()[i]).equals(ReferenceKind.FIELD)) {
                        referent = offset;
                    } else {
                        places.add(offset);
                    }
                }
                offset += Values.size(type, bytes.idBytes());
            }
        }
        described.refers(places.stream().mapToInt(Integer::intValue).toArray(), kind, referent);
    }

    int size() {
        return classes.size();
    }

    IndexedClass get(int number) {
        return classes.get(number);
    }

    List<HeapClass> all() {
        return List.copyOf(classes);
    }

    List<HeapClass> allNamed(String name) {
        return List.copyOf(byName.getOrDefault(name, List.of()));
    }

    /** The class of an instance that names this one. */
    IndexedClass ofInstance(long id) {
        int number = records.number(id);
        return number == LongIntMap.ABSENT || classes.get(number).isArray() ? unknown : classes.get(number);
    }

    /** The class of an array of references that names this one. */
    IndexedClass ofArray(long id) {
        int number = records.number(id);
        return number != LongIntMap.ABSENT && classes.get(number).isArray() ? classes.get(number) : unknownArray;
    }

    /** The class whose instances are classes. */
    IndexedClass ofClasses() {
        return ofClasses;
    }

    /** The class of arrays of such primitives. */
    IndexedClass arraysOf(int code) {
        return primitiveArrays[code];
    }

    /** Of each class, whether its objects hold it and this keeps it alive: not if the class is a root. */
    boolean[] heldByInstances(int[] roots) {
        boolean[] held = new boolean[classes.size()];
        for (int i = 0; i < held.length; i++) {
            held[i] = classes.get(i).object() >= 0 && !isPrimitiveArray(i);
        }
        for (int root : roots) {
            if (root < records.size()) {
                held[root] = false;
            }
        }
        return held;
    }

    boolean isPrimitiveArray(int number) {
        return primitiveNumbers.get(number);
    }

    /** How a class's record describes it; only for those that have one. */
    ClassRecord record(int number) {
        return ClassRecord.at(bytes, records.at(number));
    }
}

package io.locum.heap.testing;

import io.locum.heap.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A class. Its instance fields are declared here or by setting one of an instance. */
public final class DumpedClass extends DumpedObject {

    /** HotSpot's {@code java.lang.Class} on 64 bits; statics follow it. */
    private static final int MIRROR_BYTES = 112;

    private final String name;
    private final Map<String, ValueType> fields = new LinkedHashMap<>();
    private final Map<String, Value> statics = new LinkedHashMap<>();
    private final List<DumpedObject> constants = new ArrayList<>();
    private Optional<DumpedClass> superclass;
    private Optional<DumpedObject> loader = Optional.empty();
    private Optional<DumpedObject> signers = Optional.empty();
    private Optional<DumpedObject> protectionDomain = Optional.empty();

    DumpedClass(HeapBuilder heap, String name, Optional<DumpedClass> superclass) {
        super(heap);
        this.name = name;
        this.superclass = superclass;
    }

    public String name() {
        return name;
    }

    public DumpedClass extending(String superclassName) {
        return extending(heap().type(superclassName));
    }

    public DumpedClass extending(DumpedClass other) {
        superclass = Optional.of(other);
        return this;
    }

    /** Declares instance fields of this type. */
    public DumpedClass fields(ValueType type, String... names) {
        for (String field : names) {
            fields.put(field, type);
        }
        return this;
    }

    public DumpedClass loadedBy(DumpedObject classLoader) {
        loader = Optional.of(classLoader);
        return this;
    }

    public DumpedClass signedBy(DumpedObject array) {
        signers = Optional.of(array);
        return this;
    }

    public DumpedClass protectedBy(DumpedObject domain) {
        protectionDomain = Optional.of(domain);
        return this;
    }

    /** A reference from the constant pool, as JVMs before 8 have them. */
    public DumpedClass constant(DumpedObject object) {
        constants.add(object);
        return this;
    }

    public DumpedClass staticField(String field, DumpedObject object) {
        statics.put(field, Value.of(object));
        return this;
    }

    public DumpedClass staticNull(String field) {
        statics.put(field, Value.NULL);
        return this;
    }

    public DumpedClass staticField(String field, int value) {
        statics.put(field, Value.of(value));
        return this;
    }

    /** Any primitive; bits as {@link io.locum.heap.StaticField#value()} has them. */
    public DumpedClass staticField(String field, ValueType type, long bits) {
        statics.put(field, Value.of(type, bits));
        return this;
    }

    Map<String, ValueType> fields() {
        return fields;
    }

    Map<String, Value> statics() {
        return statics;
    }

    List<DumpedObject> constants() {
        return constants;
    }

    Optional<DumpedClass> superclass() {
        return superclass;
    }

    Optional<DumpedObject> loader() {
        return loader;
    }

    Optional<DumpedObject> signers() {
        return signers;
    }

    Optional<DumpedObject> protectionDomain() {
        return protectionDomain;
    }

    /** This class and those above it, itself first. */
    List<DumpedClass> lineage() {
        List<DumpedClass> lineage = new ArrayList<>();
        Optional<DumpedClass> next = Optional.of(this);
        while (next.isPresent()) {
            lineage.add(next.get());
            next = next.get().superclass();
        }
        return lineage;
    }

    long instanceSize(Layout layout) {
        return layout.instanceSize(lineage().stream()
                .map(type -> List.copyOf(type.fields().values()))
                .toList());
    }

    @Override
    long size(Layout layout) {
        return MIRROR_BYTES + (statics.size() * 8L + layout.alignment() - 1) / layout.alignment() * layout.alignment();
    }
}

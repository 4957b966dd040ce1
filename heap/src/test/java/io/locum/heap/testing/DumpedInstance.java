package io.locum.heap.testing;

import io.locum.heap.Roots.RootKind;
import io.locum.heap.ValueType;
import java.util.HashMap;
import java.util.Map;

/**
 * An instance. Setting a field that neither its class nor a superclass declares declares it in its class; what is not
 * set is zero or null.
 */
public final class DumpedInstance extends DumpedObject {

    private final DumpedClass type;
    private final Map<Slot, Value> values = new HashMap<>();
    private int references;

    DumpedInstance(HeapBuilder heap, DumpedClass type) {
        super(heap);
        this.type = type;
    }

    public DumpedClass type() {
        return type;
    }

    public DumpedInstance set(String field, DumpedObject object) {
        return set(field, Value.of(object));
    }

    public DumpedInstance setNull(String field) {
        return set(field, Value.NULL);
    }

    public DumpedInstance set(String field, boolean value) {
        return set(field, ValueType.BOOLEAN, value ? 1 : 0);
    }

    public DumpedInstance set(String field, byte value) {
        return set(field, ValueType.BYTE, value);
    }

    public DumpedInstance set(String field, char value) {
        return set(field, ValueType.CHAR, value);
    }

    public DumpedInstance set(String field, short value) {
        return set(field, ValueType.SHORT, value);
    }

    public DumpedInstance set(String field, int value) {
        return set(field, ValueType.INT, value);
    }

    public DumpedInstance set(String field, long value) {
        return set(field, ValueType.LONG, value);
    }

    public DumpedInstance set(String field, float value) {
        return set(field, ValueType.FLOAT, Float.floatToRawIntBits(value));
    }

    public DumpedInstance set(String field, double value) {
        return set(field, ValueType.DOUBLE, Double.doubleToRawLongBits(value));
    }

    /** Any value by its bits; with {@link ValueType#OBJECT}, an id of which the dump need not know. */
    public DumpedInstance set(String field, ValueType kind, long bits) {
        return set(field, Value.of(kind, bits));
    }

    /** Refers to nodes by their names, from fields {@code reference0}, {@code reference1} and so on. */
    public DumpedInstance refers(String... nodes) {
        for (String node : nodes) {
            refers(heap().node(node));
        }
        return this;
    }

    /** Refers to objects, from fields {@code reference0}, {@code reference1} and so on. */
    public DumpedInstance refers(DumpedObject... objects) {
        for (DumpedObject object : objects) {
            set("reference" + references++, object);
        }
        return this;
    }

    @Override
    public DumpedInstance root() {
        super.root();
        return this;
    }

    @Override
    public DumpedInstance root(RootKind kind) {
        super.root(kind);
        return this;
    }

    private DumpedInstance set(String field, Value value) {
        DumpedClass declaring = type.lineage().stream()
                .filter(candidate -> candidate.fields().containsKey(field))
                .findFirst()
                .orElse(type);
        ValueType before = declaring.fields().putIfAbsent(field, value.type());
        if (before != null && before != value.type()) {
            throw new IllegalArgumentException(declaring.name() + "." + field + " is " + before);
        }
        values.put(new Slot(declaring, field), value);
        return this;
    }

    /** Sets a field of this superclass, though a subclass may declare one of its name. */
    void setOf(DumpedClass declaring, String field, Value value) {
        values.put(new Slot(declaring, field), value);
    }

    Value value(DumpedClass declaring, String field) {
        ValueType declared = declaring.fields().getOrDefault(field, ValueType.OBJECT);
        Value unset = declared == ValueType.OBJECT ? Value.NULL : Value.of(declared, 0);
        return values.getOrDefault(new Slot(declaring, field), unset);
    }

    @Override
    long size(Layout layout) {
        return type.instanceSize(layout);
    }

    private record Slot(DumpedClass declaring, String field) {}
}

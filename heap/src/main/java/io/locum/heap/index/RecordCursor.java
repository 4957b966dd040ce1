package io.locum.heap.index;

import io.locum.heap.Cursor;
import io.locum.heap.Field;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.ObjectKind;
import io.locum.heap.ValueType;
import io.locum.heap.hprof.ContentHash;
import io.locum.heap.hprof.DumpBytes;
import io.locum.heap.hprof.HeapRecords;
import io.locum.heap.hprof.Tag;

/** Reads objects from their records. */
final class RecordCursor implements Cursor {

    private final DumpBytes bytes;
    private final ObjectIds ids;
    private final ClassTable classes;
    private final Layout layout;
    private final RecordPlaces places;
    private final HeapRecords records;
    private int object;
    private ObjectKind kind = ObjectKind.CLASS;
    private IndexedClass heapClass;

    RecordCursor(ObjectIndex index, HeapRecords records) {
        this.bytes = index.bytes();
        this.ids = index.ids();
        this.classes = index.classes();
        this.layout = index.layout();
        this.places = index.places();
        this.records = records;
        this.heapClass = classes.ofClasses();
    }

    @Override
    public Cursor moveTo(int wanted) {
        if (wanted < 0 || wanted >= ids.size()) {
            throw new IndexOutOfBoundsException("no object " + wanted + " among " + ids.size());
        }
        if (wanted < ids.classObjects()) {
            object = wanted;
            kind = ObjectKind.CLASS;
            heapClass = classes.ofClasses();
        } else {
            places.moveTo(wanted, records);
            standOn(wanted);
        }
        return this;
    }

    /** Stands on the object whose record the records stand on. */
    void standOn(int here) {
        object = here;
        switch (records.tag()) {
            case Tag.INSTANCE -> {
                kind = ObjectKind.INSTANCE;
                heapClass = classes.ofInstance(records.classId());
            }
            case Tag.OBJECT_ARRAY -> {
                kind = ObjectKind.OBJECT_ARRAY;
                heapClass = classes.ofArray(records.classId());
            }
            default -> {
                kind = ObjectKind.PRIMITIVE_ARRAY;
                heapClass = classes.arraysOf(records.elementCode());
            }
        }
    }

    @Override
    public int object() {
        return object;
    }

    @Override
    public ObjectKind kind() {
        return kind;
    }

    @Override
    public HeapClass heapClass() {
        return heapClass;
    }

    @Override
    public long shallow() {
        return switch (kind) {
            case INSTANCE -> heapClass.instanceBytes();
            case OBJECT_ARRAY -> layout.array(layout.reference(), records.length());
            case PRIMITIVE_ARRAY -> layout.array(elementType().bytes(), records.length());
            case CLASS -> classes.get(object).ownBytes();
        };
    }

    @Override
    public int reference(Field field) {
        if (field.type() != ValueType.OBJECT) {
            throw new IllegalArgumentException(field + " is no reference");
        }
        require(ObjectKind.INSTANCE, "fields");
        return field.offset() + bytes.idBytes() > records.fieldBytes()
                ? Heap.NONE
                : target(records.body() + field.offset());
    }

    @Override
    public long primitive(Field field) {
        if (field.type() == ValueType.OBJECT) {
            throw new IllegalArgumentException(field + " is a reference");
        }
        require(ObjectKind.INSTANCE, "fields");
        return field.offset() + field.type().bytes() > records.fieldBytes()
                ? 0
                : Values.bits(bytes, field.type(), records.body() + field.offset());
    }

    @Override
    public int length() {
        if (kind != ObjectKind.OBJECT_ARRAY) {
            require(ObjectKind.PRIMITIVE_ARRAY, "a length");
        }
        return records.length();
    }

    @Override
    public ValueType elementType() {
        if (kind == ObjectKind.OBJECT_ARRAY) {
            return ValueType.OBJECT;
        }
        require(ObjectKind.PRIMITIVE_ARRAY, "elements");
        return Values.type(records.elementCode());
    }

    @Override
    public int element(int index) {
        require(ObjectKind.OBJECT_ARRAY, "references as elements");
        return target(records.body() + (long) checked(index, 1) * bytes.idBytes());
    }

    @Override
    public long elementBits(int index) {
        ValueType type = elementType();
        require(ObjectKind.PRIMITIVE_ARRAY, "primitives as elements");
        checked(index, 1);
        return records.tag() == Tag.ARRAY_WITHOUT_DATA
                ? 0
                : Values.bits(bytes, type, records.body() + (long) index * type.bytes());
    }

    @Override
    public void bytes(int from, byte[] into, int offset, int count) {
        if (elementType() != ValueType.BYTE) {
            throw new IllegalArgumentException("no array of bytes but of " + elementType());
        }
        checked(from, count);
        if (records.tag() == Tag.ARRAY_WITHOUT_DATA) {
            java.util.Arrays.fill(into, offset, offset + count, (byte) 0);
        } else {
            bytes.copy(records.body() + from, into, offset, count);
        }
    }

    @Override
    public long hash() {
        long count = contentBytes();
        return records.tag() == Tag.ARRAY_WITHOUT_DATA
                ? ContentHash.BLANK
                : ContentHash.of(bytes, records.body(), count, records.elementCode());
    }

    @Override
    public long sketch() {
        long count = contentBytes();
        return records.tag() == Tag.ARRAY_WITHOUT_DATA
                ? ContentHash.BLANK
                : ContentHash.sketch(bytes, records.body(), count, records.elementCode());
    }

    @Override
    public boolean holdsSameAs(Cursor other) {
        RecordCursor array = (RecordCursor) other;
        long count = contentBytes();
        return count == array.contentBytes()
                && records.elementCode() == array.records.elementCode()
                && records.tag() == array.records.tag()
                && (records.tag() == Tag.ARRAY_WITHOUT_DATA
                        || ContentHash.same(bytes, records.body(), array.records.body(), count));
    }

    private long contentBytes() {
        require(ObjectKind.PRIMITIVE_ARRAY, "primitives as elements");
        return (long) records.length() * Values.type(records.elementCode()).bytes();
    }

    private int target(long at) {
        long id = bytes.id(at);
        return id == 0 ? Heap.NONE : ids.find(id);
    }

    private void require(ObjectKind wanted, String what) {
        if (kind != wanted) {
            throw new IllegalArgumentException("object " + object + ", " + heapClass + ", has not " + what);
        }
    }

    private int checked(int from, int count) {
        if (from < 0 || count < 0 || from > records.length() - count) {
            throw new IndexOutOfBoundsException(
                    "elements " + from + " to " + ((long) from + count) + " of " + records.length());
        }
        return from;
    }
}

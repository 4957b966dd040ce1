package io.locum.heap.index;

import io.locum.heap.Field;
import io.locum.heap.StaticField;
import io.locum.heap.ValueType;
import io.locum.heap.hprof.ClassRecord;
import io.locum.heap.hprof.DumpBytes;
import java.util.ArrayList;
import java.util.List;

/** A class's fields, read from its record whenever they are asked for. */
record RecordedClass(DumpBytes bytes, Names names, ObjectIds ids, long place) implements ClassSource {

    ClassRecord read() {
        return ClassRecord.at(bytes, place);
    }

    @Override
    public int fields(String declaredBy, int offset, List<Field> into) {
        ClassRecord read = read();
        int next = offset;
        for (int i = 0; i < read.fieldNames().length; i++) {
            ValueType type = Values.type(read.fieldTypes()[i]);
            into.add(new Field(names.get(read.fieldNames()[i]), type, declaredBy, next));
            next += Values.size(type, bytes.idBytes());
        }
        return next;
    }

    @Override
    public List<StaticField> statics() {
        ClassRecord read = read();
        List<StaticField> statics = new ArrayList<>();
        for (int i = 0; i < read.staticNames().length; i++) {
            ValueType type = Values.type(read.staticTypes()[i]);
            long at = read.staticPlaces()[i];
            long value = type == ValueType.OBJECT ? ids.find(bytes.id(at)) : Values.bits(bytes, type, at);
            statics.add(new StaticField(names.get(read.staticNames()[i]), type, value));
        }
        return statics;
    }
}

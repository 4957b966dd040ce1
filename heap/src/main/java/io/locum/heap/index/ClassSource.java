package io.locum.heap.index;

import io.locum.heap.Field;
import io.locum.heap.StaticField;
import java.util.List;

/** Where a class's fields are read from. */
interface ClassSource {

    /** Of a class that the dump does not describe. */
    ClassSource NONE = new ClassSource() {
        @Override
        public int fields(String declaredBy, int offset, List<Field> into) {
            return offset;
        }

        @Override
        public List<StaticField> statics() {
            return List.of();
        }
    };

    /** Adds the fields that the class itself declares; answers the offset behind them. */
    int fields(String declaredBy, int offset, List<Field> into);

    List<StaticField> statics();
}

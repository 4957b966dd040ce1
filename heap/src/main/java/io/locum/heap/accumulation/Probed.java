package io.locum.heap.accumulation;

import io.locum.heap.Field;
import io.locum.heap.Heap;
import io.locum.heap.ObjectKind;
import io.locum.heap.ValueType;
import io.locum.heap.content.Container;
import io.locum.heap.content.Container.Kind;
import io.locum.heap.content.FieldReader;
import io.locum.heap.content.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Hash tables of somebody's own with open addressing: an array whose free places lie scattered, mostly beside another one
 * with the keys, which has the same places free.
 */
final class Probed {

    /** So many places in a row, in the middle, show how free ones lie. */
    private static final int LOOKED_AT = 512;

    /** So many times, at least, a free place follows a taken one among those. */
    private static final int SCATTERED = 16;

    private final FieldReader reader;
    private final Filled filled;

    Probed(FieldReader reader, Filled filled) {
        this.reader = reader;
        this.filled = filled;
    }

    /** What an array is to a table. */
    enum Role {
        NO_TABLE,
        KEYS,
        VALUES
    }

    /** What this array is; without another one beside it, the values. */
    Role at(int array) {
        if (!isScattered(places(array))) {
            return Role.NO_TABLE;
        }
        int other = beside(array);
        return other != Heap.NONE && !isKeys(other, array) ? Role.KEYS : Role.VALUES;
    }

    /** The table that these are the values of. */
    OwnCollection table(int values) {
        int keys = beside(values);
        return new OwnCollection(
                new Container(
                        reader.className(values),
                        keys == Heap.NONE ? Kind.SET : Kind.MAP,
                        "a hash table of its own",
                        reader.length(values),
                        -1),
                filled.count(values),
                keys == Heap.NONE ? 0 : reader.heap().dominators().retained(keys),
                most -> entries(values, keys, most));
    }

    private boolean[] places(int array) {
        int length = reader.length(array);
        return filled.places(array, Math.max(0, length / 2 - LOOKED_AT / 2), Math.min(length, LOOKED_AT));
    }

    private static boolean isScattered(boolean... places) {
        int times = 0;
        for (int i = 1; i < places.length; i++) {
            times += places[i - 1] && !places[i] ? 1 : 0;
        }
        return times >= SCATTERED;
    }

    /** Another array of the same object with the same places free, or {@link Heap#NONE}. */
    private int beside(int array) {
        int owner = reader.heap().dominators().of(array);
        if (owner < 0 || reader.heap().kind(owner) != ObjectKind.INSTANCE) {
            return Heap.NONE;
        }
        boolean[] taken = places(array);
        for (Field field : reader.heap().classOf(owner).fields()) {
            int other = field.type() == ValueType.OBJECT ? reader.reference(owner, field) : Heap.NONE;
            if (other != Heap.NONE
                    && other != array
                    && reader.heap().kind(other) == ObjectKind.OBJECT_ARRAY
                    && reader.length(other) == reader.length(array)
                    && Arrays.equals(places(other), taken)) {
                return other;
            }
        }
        return Heap.NONE;
    }

    /** Of two, the keys are the JDK's, or lighter. */
    private boolean isKeys(int candidate, int other) {
        boolean simple = isSimple(candidate);
        if (simple != isSimple(other)) {
            return simple;
        }
        long mine = reader.heap().dominators().retained(candidate);
        long others = reader.heap().dominators().retained(other);
        return mine == others ? candidate < other : mine < others;
    }

    private boolean isSimple(int array) {
        return Arrays.stream(reader.spread(array, SCATTERED))
                .mapToObj(reader::className)
                .allMatch(name -> JdkNames.isJdk(name) && !JdkNames.isArray(name));
    }

    private List<Sample.Entry> entries(int values, int keys, int most) {
        int length = reader.length(values);
        int step = Math.max(1, length / (most * 2));
        List<Sample.Entry> entries = new ArrayList<>();
        for (int i = 0; i < length && entries.size() < most; i += step) {
            int value = reader.element(values, i);
            if (value != Heap.NONE) {
                entries.add(new Sample.Entry(keys == Heap.NONE ? Heap.NONE : reader.element(keys, i), value));
            }
        }
        return entries;
    }
}

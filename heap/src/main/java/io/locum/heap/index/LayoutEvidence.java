package io.locum.heap.index;

import io.locum.heap.hprof.HeapRecords;
import io.locum.heap.hprof.Tag;
import java.util.Arrays;

/**
 * Distances between neighbours in the order of addresses. No object is larger than the distance to the next one, and
 * most are as large, since collectors and allocation buffers put one behind the other. Only a sample is looked at.
 */
final class LayoutEvidence {

    /** In place of a distance: none was seen. */
    static final int NONE = Integer.MAX_VALUE;

    /** Arrays longer than this say nothing that shorter ones do not. */
    static final int LONGEST = 64;

    private static final int RECORDS = 1 << 19;
    private static final int ENOUGH_OF_A_CLASS = 64;
    private static final int FARTHEST = 1 << 10;

    private final ObjectIds ids;
    private final ClassTable classes;
    private final int[] smallest;
    private final int[] seen;
    private final int[] asSmall;
    private final int[] arrays = new int[16 * LONGEST];
    private final int[] arraysSeen = new int[16 * LONGEST];

    private LayoutEvidence(ObjectIds ids, ClassTable classes) {
        this.ids = ids;
        this.classes = classes;
        this.smallest = new int[classes.size()];
        this.seen = new int[classes.size()];
        this.asSmall = new int[classes.size()];
        Arrays.fill(smallest, NONE);
        Arrays.fill(arrays, NONE);
    }

    static LayoutEvidence of(ObjectIds ids, ClassTable classes, HeapRecords records) {
        LayoutEvidence evidence = new LayoutEvidence(ids, classes);
        for (int i = 0; i < RECORDS && records.next(); i++) {
            if (records.tag() == Tag.INSTANCE) {
                evidence.instance(records);
            } else if (records.length() < LONGEST) {
                evidence.array(records);
            }
        }
        return evidence;
    }

    private void instance(HeapRecords records) {
        int number = classes.ofInstance(records.classId()).number();
        if (seen[number] >= ENOUGH_OF_A_CLASS) {
            return;
        }
        int distance = distance(records.id());
        if (distance == NONE) {
            return;
        }
        seen[number]++;
        if (distance < smallest[number]) {
            smallest[number] = distance;
            asSmall[number] = 0;
        }
        asSmall[number] += distance == smallest[number] ? 1 : 0;
    }

    private void array(HeapRecords records) {
        int code = records.tag() == Tag.OBJECT_ARRAY ? 2 : records.elementCode();
        int key = code * LONGEST + records.length();
        if (arraysSeen[key]++ < ENOUGH_OF_A_CLASS) {
            arrays[key] = Math.min(arrays[key], distance(records.id()));
        }
    }

    private int distance(long id) {
        long next = ids.next(id, id + FARTHEST);
        return next == id + FARTHEST ? NONE : (int) (next - id);
    }

    /** The smallest distance behind an instance of this class, or {@link #NONE}. */
    int instance(int classNumber) {
        return smallest[classNumber];
    }

    /** Whether the smallest distance is so common that it must be the size. */
    boolean exact(int classNumber) {
        return asSmall[classNumber] >= 4 && 2 * asSmall[classNumber] >= seen[classNumber];
    }

    /** The smallest distance behind such an array, or {@link #NONE}. */
    int array(int code, int length) {
        return arrays[code * LONGEST + length];
    }

    /** The distance behind a class object, or {@link #NONE}. */
    int classObject(int number) {
        return distance(ids.idOfClass(number));
    }
}

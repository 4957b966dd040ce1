package io.locum.heap.index;

import io.locum.heap.ValueType;
import io.locum.heap.hprof.ClassRecord;
import java.util.Optional;

/**
 * Chooses the layout that agrees best with the evidence and gives each class its sizes. Where a class's evidence is
 * clear it counts more than the layout: HotSpot adds fields that no dump shows.
 */
final class Sizes {

    private static final int REFERENCE = ValueType.OBJECT.code();

    /** A layout that makes an object larger than its distance to the next one is refuted, but evidence can be odd. */
    private static final int REFUTED = 8;

    /** Too few addresses have low zeroes in common by accident. */
    private static final int ENOUGH_FOR_ALIGNMENT = 10_000;

    private final ClassTable classes;
    private final LayoutEvidence evidence;
    private final int idBytes;
    private final int[][] counts;
    private final Layout layout;

    private Sizes(ClassTable classes, LayoutEvidence evidence, int idBytes, int objects, long allAddresses) {
        this.classes = classes;
        this.evidence = evidence;
        this.idBytes = idBytes;
        this.counts = counts();
        this.layout = best(objects < ENOUGH_FOR_ALIGNMENT ? 8 : alignment(allAddresses));
    }

    /**
     * Sets the sizes of all classes.
     *
     * @param allAddresses all addresses, joined by or
     */
    static Layout choose(ClassTable classes, LayoutEvidence evidence, int idBytes, int objects, long allAddresses) {
        Sizes sizes = new Sizes(classes, evidence, idBytes, objects, allAddresses);
        sizes.assign();
        return sizes.layout;
    }

    private static int alignment(long allAddresses) {
        return (int) Math.min(256, Math.max(8, Long.lowestOneBit(allAddresses)));
    }

    /** Of each class with a record, how many fields of 8, 4, 2 and 1 bytes and references it declares. */
    private int[][] counts() {
        int[][] all = new int[classes.size()][5];
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).object() >= 0) {
                for (byte type : classes.record(i).fieldTypes()) {
                    all[i][kind(type)]++;
                }
                all[i][idBytes == 4 ? 1 : 0] +=
                        InjectedFields.pointers(classes.get(i).name());
            }
        }
        return all;
    }

    private static int kind(int code) {
        return code == REFERENCE
                ? 4
                : switch (Values.type(code).bytes()) {
                    case 8 -> 0;
                    case 4 -> 1;
                    case 2 -> 2;
                    default -> 3;
                };
    }

    private Layout best(int alignment) {
        Layout best = fallback(alignment);
        long bestScore = score(best);
        int[] headers = idBytes == 4 ? new int[] {8} : new int[] {12, 16, 8};
        int[] references = idBytes == 4 ? new int[] {4} : new int[] {4, 8};
        for (int header : headers) {
            for (int reference : references) {
                for (int tight = 2; tight >= 0; tight--) {
                    Layout layout = new Layout(header, reference, alignment, tight > 0, tight > 1);
                    long score = score(layout);
                    if (score > bestScore) {
                        best = layout;
                        bestScore = score;
                    }
                }
            }
        }
        return best;
    }

    private Layout fallback(int alignment) {
        return new Layout(idBytes == 4 ? 8 : 12, 4, alignment, true, false);
    }

    private long score(Layout tried) {
        long score = 0;
        for (int i = 0; i < classes.size(); i++) {
            if (evidence.instance(i) != LayoutEvidence.NONE) {
                score += agreement(instance(tried, classes.get(i)), evidence.instance(i));
            }
        }
        for (ValueType type : ValueType.values()) {
            int element = type == ValueType.OBJECT ? tried.reference() : type.bytes();
            for (int length = 0; length < LayoutEvidence.LONGEST; length++) {
                int distance = evidence.array(type.code(), length);
                if (distance != LayoutEvidence.NONE) {
                    score += agreement(tried.array(element, length), distance);
                }
            }
        }
        return score;
    }

    private static int agreement(long size, int distance) {
        return size > distance ? -REFUTED : size == distance ? 1 : 0;
    }

    private int instance(Layout tried, IndexedClass sized) {
        FieldPacking packing = new FieldPacking(tried);
        pack(packing, Optional.of(sized));
        return packing.size();
    }

    private void pack(FieldPacking packing, Optional<IndexedClass> of) {
        if (of.isPresent()) {
            pack(packing, of.get().parent());
            int[] count = counts[of.get().number()];
            packing.add(count[0], count[1], count[2], count[3], count[4]);
        }
    }

    private void assign() {
        int classBase = classBase();
        for (int i = 0; i < classes.size(); i++) {
            IndexedClass sized = classes.get(i);
            int size = instance(layout, sized);
            int distance = evidence.instance(i);
            boolean believed = distance != LayoutEvidence.NONE && (distance < size || evidence.exact(i));
            long own = sized.object() < 0 ? 0 : layout.align(classBase + statics(i));
            sized.sized(believed ? distance : size, own);
        }
    }

    /** What a class object takes without its static fields: the smallest that a distance allows. */
    private int classBase() {
        int base = instance(layout, classes.ofClasses());
        int smallest = LayoutEvidence.NONE;
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).object() >= 0 && evidence.classObject(i) != LayoutEvidence.NONE) {
                smallest = Math.min(smallest, evidence.classObject(i) - statics(i));
            }
        }
        return smallest == LayoutEvidence.NONE ? base : Math.max(layout.header(), smallest);
    }

    private int statics(int number) {
        ClassRecord record = classes.record(number);
        int bytes = 0;
        for (byte type : record.staticTypes()) {
            bytes += type == REFERENCE ? layout.reference() : Values.type(type).bytes();
        }
        return bytes;
    }
}

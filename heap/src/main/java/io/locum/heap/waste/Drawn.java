package io.locum.heap.waste;

import java.util.Arrays;

/**
 * Some of many objects, drawn evenly from all their bytes: each stands for about as many bytes as any other, so a large
 * one is not missed. All of them as long as they are no more than {@value #MOST}.
 */
final class Drawn {

    /** Shares of a twentieth come out within some per cent of themselves; as many walks up the tree take a few hundredths of a second. */
    static final int MOST = 1 << 12;

    private int[] objects = new int[64];
    private long[] own = new long[64];
    private long[] standsFor = new long[64];
    private int size;
    private long step;
    private long carry;
    private boolean part;

    /** Is shown what was drawn. */
    @FunctionalInterface
    interface Visitor {
        /** An object, how many it stands for, and for how many bytes. */
        void visit(int object, double count, long bytes);
    }

    void add(int object, long bytes) {
        add(object, bytes, 1);
    }

    /** Adds an object that stands for so many of its size. */
    void add(int object, long bytes, int count) {
        if (size == MOST) {
            thin();
        }
        part |= count > 1;
        keep(object, bytes, bytes * count);
    }

    private void keep(int object, long bytes, long weight) {
        carry += weight;
        if (step > 0 && carry < step) {
            return;
        }
        if (size == objects.length) {
            objects = Arrays.copyOf(objects, size * 2);
            own = Arrays.copyOf(own, size * 2);
            standsFor = Arrays.copyOf(standsFor, size * 2);
        }
        objects[size] = object;
        own[size] = Math.max(1, bytes);
        standsFor[size++] = step == 0 ? weight : carry / step * step;
        carry = step == 0 ? 0 : carry % step;
    }

    /** Half as many, each standing for twice as much. */
    private void thin() {
        long all = 0;
        for (int i = 0; i < size; i++) {
            all += standsFor[i];
        }
        step = Math.max(2 * step, Math.max(1, 2 * all / MOST));
        int before = size;
        size = 0;
        for (int i = 0; i < before; i++) {
            keep(objects[i], own[i], standsFor[i]);
        }
    }

    /** Whether some are left out. */
    boolean isPart() {
        return part || step > 0;
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < size; i++) {
            visitor.visit(objects[i], (double) standsFor[i] / own[i], standsFor[i]);
        }
    }
}

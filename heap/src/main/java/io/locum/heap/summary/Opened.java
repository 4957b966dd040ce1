package io.locum.heap.summary;

import io.locum.heap.Dominators;
import io.locum.heap.Heap;
import io.locum.heap.ObjectKind;
import io.locum.heap.summary.Dominated.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What the objects of one box dominate: large ones alone, the others by class. */
final class Opened {

    /** A list of millions of nodes is as convincing after so many of them. */
    private static final int LONGEST_CHAIN = 10_000;

    /** To ask for an object's class takes its time: of what comes after so many small ones, only some are asked. */
    private static final int MANY = 1 << 14;

    private static final int STRIDE = 64;

    private final Heap heap;
    private final Dominators dominators;
    private final Box box;
    private final long alone;
    private final List<Box> large = new ArrayList<>();
    private final Map<Integer, Sample> small = new TreeMap<>();
    private int lastType = Box.NO_CLASS;
    private Sample last = new Sample();
    private long links = 1;
    private final List<Integer> like = new ArrayList<>();
    private long seen;

    Opened(Heap heap, Dominators dominators, Box box, long alone) {
        this.heap = heap;
        this.dominators = dominators;
        this.box = box;
        this.alone = alone;
        if (box.sort() == Sort.OBJECT) {
            follow(box.some()[0]);
        } else {
            for (int object : box.some()) {
                dominators.forEachChild(object, this::put);
            }
        }
    }

    /** How many of its class the box keeps alive one through the other; empty when it is but one. */
    OptionalLong chained() {
        return links > 1 ? OptionalLong.of(links) : OptionalLong.empty();
    }

    List<Box> boxes() {
        List<Box> boxes = new ArrayList<>(large);
        boolean estimated = box.estimated() || seen > MANY || (box.sort() == Sort.GROUP && box.standsFor() > 1);
        double factor = box.sort() == Sort.GROUP ? factor() : 1;
        small.forEach((type, sample) -> boxes.add(new Box(
                sample.count() == 1 ? sort(sample.objects()[0]) : Sort.GROUP,
                type,
                box.depth() + 1,
                Math.max(1, Math.round(sample.count() * factor)),
                Math.round(sample.retained() * factor),
                estimated,
                sample.objects())));
        return boxes;
    }

    /** Scaled up, the parts must not outgrow the whole. */
    private double factor() {
        long found = small.values().stream().mapToLong(Sample::retained).sum();
        return found == 0 ? 1 : Math.min(box.standsFor(), (double) box.retained() / found);
    }

    /** Goes on from an object to the one large object of the same class that it dominates, if there is just one. */
    private void follow(int first) {
        int object = first;
        while (object != Heap.NONE) {
            like.clear();
            dominators.forEachChild(object, this::putOrKeep);
            boolean chain = like.size() == 1 && links < LONGEST_CHAIN;
            object = Heap.NONE;
            if (chain) {
                object = like.get(0);
                links++;
            } else {
                like.forEach(this::put);
            }
        }
    }

    private void putOrKeep(int child) {
        if (dominators.retained(child) >= alone
                && heap.kind(child) == ObjectKind.INSTANCE
                && heap.classOf(child).number() == box.type()) {
            like.add(child);
        } else {
            put(child);
        }
    }

    private void put(int child) {
        long retained = dominators.retained(child);
        if (retained >= alone && box.sort() != Sort.GROUP) {
            int type = heap.classOf(child).number();
            large.add(new Box(sort(child), type, box.depth() + 1, 1, retained, box.estimated(), child));
        } else if (seen++ < MANY) {
            sampleOf(heap.classOf(child).number()).add(child, 1, retained);
        } else if (seen % STRIDE == 0) {
            sampleOf(heap.classOf(child).number()).add(child, STRIDE, STRIDE * retained);
        }
    }

    /** Neighbours are mostly of one class, and looking up a map for each of millions takes its time. */
    private Sample sampleOf(int type) {
        if (type != lastType) {
            lastType = type;
            last = small.computeIfAbsent(type, added -> new Sample());
        }
        return last;
    }

    private Sort sort(int object) {
        return heap.kind(object) == ObjectKind.CLASS ? Sort.CLASS : Sort.OBJECT;
    }
}

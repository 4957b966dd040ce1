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

    private final Heap heap;
    private final Dominators dominators;
    private final Box box;
    private final long alone;
    private final List<Box> large = new ArrayList<>();
    private final Map<Integer, Sample> small = new TreeMap<>();
    private int lastType = Box.NO_CLASS;
    private Sample last = new Sample();
    private long links = 1;
    private int next;
    private int likes;

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
        boolean estimated = box.estimated() || (box.sort() == Sort.GROUP && box.standsFor() > 1);
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
        while (true) {
            next = Heap.NONE;
            likes = 0;
            dominators.forEachChild(object, this::look);
            boolean chain = likes == 1 && links < LONGEST_CHAIN;
            dominators.forEachChild(object, child -> {
                if (!chain || child != next) {
                    put(child);
                }
            });
            if (!chain) {
                return;
            }
            object = next;
            links++;
        }
    }

    private void look(int child) {
        if (dominators.retained(child) >= alone
                && heap.kind(child) == ObjectKind.INSTANCE
                && heap.classOf(child).number() == box.type()) {
            next = child;
            likes++;
        }
    }

    private void put(int child) {
        long retained = dominators.retained(child);
        int type = heap.classOf(child).number();
        if (retained >= alone && box.sort() != Sort.GROUP) {
            large.add(new Box(sort(child), type, box.depth() + 1, 1, retained, box.estimated(), child));
        } else {
            sampleOf(type).add(child, retained);
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

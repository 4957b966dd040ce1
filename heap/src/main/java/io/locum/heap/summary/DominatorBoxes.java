package io.locum.heap.summary;

import io.locum.heap.Dominators;
import io.locum.heap.Heap;
import io.locum.heap.ObjectKind;
import io.locum.heap.Roots.HeapThread;
import io.locum.heap.summary.Dominated.Sort;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Folds the dominator tree into boxes that a person can look at. From the top, the largest box is opened first: what it
 * dominates becomes boxes of their own where an object is large, and one box for each class where objects are small; what
 * is too small to be seen becomes one rest. A class's box is opened as one, so that a map's forty thousand entries are
 * one box with the keys' classes and the values' classes within.
 *
 * <p>Of a class's box with more than {@value Sample#MOST} objects as many are opened, and counts and bytes within are
 * scaled up: the work depends on the number of boxes, not on that of objects.
 */
final class DominatorBoxes {

    static final int MOST_BOXES = 2_000;

    /** Deeper boxes are below the screen. */
    private static final int MOST_DEPTH = 48;

    /** An object with this share of all bytes, one part in so many, is worth a box of its own. */
    private static final int ALONE = 200;

    /** A box with less than this share, one part in so many, would be narrower than a pixel. */
    private static final int LEAST = 1_000;

    private final Heap heap;
    private final Dominators dominators;
    private final Map<Integer, String> threadNames = new HashMap<>();
    private final PriorityQueue<Box> closed =
            new PriorityQueue<>(Comparator.comparingLong(Box::retained).reversed());
    private final Box all;
    private int boxes = 1;

    private DominatorBoxes(Heap heap) {
        this.heap = heap;
        this.dominators = heap.dominators();
        for (HeapThread thread : heap.roots().threads()) {
            thread.name().ifPresent(name -> threadNames.put(thread.object(), name));
        }
        all = new Box(Sort.ALL, Box.NO_CLASS, 0, heap.objects(), dominators.total(), false, Dominators.ROOTS);
        closed.add(all);
    }

    static Dominated of(Heap heap) {
        DominatorBoxes tree = new DominatorBoxes(heap);
        tree.open();
        return tree.all.frozen();
    }

    private void open() {
        while (!closed.isEmpty() && boxes < MOST_BOXES) {
            open(closed.remove());
        }
    }

    private void open(Box box) {
        Opened opened = new Opened(heap, dominators, box, Math.max(1, all.retained() / ALONE));
        opened.chained().ifPresent(box::chain);
        long restObjects = 0;
        long restBytes = 0;
        for (Box found : opened.boxes()) {
            if (found.retained() >= Math.max(1, all.retained() / LEAST)) {
                add(box, found);
            } else {
                restObjects += found.objects();
                restBytes += found.retained();
            }
        }
        if (restBytes >= Math.max(1, all.retained() / LEAST)) {
            box.inside()
                    .add(new Box(Sort.REST, Box.NO_CLASS, box.depth() + 1, restObjects, restBytes, box.estimated()));
            boxes++;
        }
    }

    private void add(Box box, Box found) {
        box.inside().add(found);
        boxes++;
        int first = found.some()[0];
        if (found.sort() == Sort.CLASS) {
            found.call(heap.asClass(first).name(), "");
        } else {
            String thread = found.sort() == Sort.OBJECT ? threadNames.getOrDefault(first, "") : "";
            found.call(heap.classOf(first).name(), thread);
        }
        if (found.depth() < MOST_DEPTH && heap.kind(first) != ObjectKind.PRIMITIVE_ARRAY) {
            closed.add(found);
        }
    }
}

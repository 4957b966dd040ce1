package io.locum.analyzer.report.heap;

import io.locum.heap.summary.Dominated;
import io.locum.heap.summary.Dominated.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Where most of a heap is, in a few lines: large single objects are looked into until their parts are many or small. */
final class LargestParts {

    private static final int MOST_PARTS = 6;

    /** Smaller ones, one part in so many, are not looked into. */
    private static final int LEAST = 10;

    private LargestParts() {}

    /**
     * A box and the way to it.
     *
     * @param way the boxes it lies in, the topmost first; empty when it is in none
     */
    record Part(Dominated box, String way) {

        /** {@code Basket in class com.example.Shop › Ticker}. */
        String words() {
            String name = DominatorBoxes.name(box, box.className());
            return way.isEmpty() ? name : name + " in " + way;
        }
    }

    static List<Part> of(Dominated tree) {
        PriorityQueue<Part> open = new PriorityQueue<>(
                Comparator.comparingLong((Part part) -> part.box().retained()).reversed());
        List<Part> parts = new ArrayList<>();
        open.add(new Part(tree, ""));
        while (!open.isEmpty() && parts.size() < MOST_PARTS) {
            Part part = open.remove();
            if (isLookedInto(part.box(), tree)) {
                part.box().inside().stream()
                        .filter(inner -> inner.sort() != Sort.REST)
                        .forEach(inner -> open.add(new Part(inner, within(part))));
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Of what is one of many, the part is said already. */
    private static boolean isLookedInto(Dominated box, Dominated tree) {
        return switch (box.sort()) {
            case ALL -> true;
            case OBJECT, CLASS ->
                box.retained() >= tree.retained() / LEAST
                        && box.inside().stream().anyMatch(inner -> inner.sort() != Sort.REST)
                        && box.inside().get(0).retained() >= box.retained() / LEAST;
            case CHAIN, GROUP, REST -> false;
        };
    }

    /** The way to what is within this part. */
    private static String within(Part part) {
        Dominated box = part.box();
        if (box.sort() == Sort.ALL) {
            return "";
        }
        return part.way().isEmpty()
                ? DominatorBoxes.name(box, box.className())
                : part.way() + " › " + DominatorBoxes.name(box, ClassNames.simple(box.className()));
    }
}

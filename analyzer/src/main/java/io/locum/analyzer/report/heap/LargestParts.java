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

    /** A box, and the way to it from the top. */
    record Part(Dominated box, String way) {}

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
                        .forEach(inner -> open.add(new Part(inner, way(part, inner))));
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

    private static String way(Part part, Dominated inner) {
        String name = DominatorBoxes.name(
                inner, part.way().isEmpty() ? inner.className() : ClassNames.simple(inner.className()));
        return part.way().isEmpty() ? name : part.way() + " › " + name;
    }
}

package io.locum.analyzer.report.heap;

import io.locum.analyzer.report.Rounded;
import io.locum.heap.summary.Dominated;
import io.locum.heap.summary.HeapSummary;
import io.locum.page.view.DominatorsView;
import io.locum.page.view.DominatorsView.Box;
import io.locum.page.view.DominatorsView.PartView;
import io.locum.page.view.FrameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The folded dominator tree as the page draws it. */
final class DominatorBoxes {

    /** For readers without the drawing: the largest parts, and the largest of theirs. */
    private static final int MOST_PARTS = 12;

    private static final int MOST_INNER_PARTS = 3;

    private final double whole;
    private final List<Box> boxes = new ArrayList<>();
    private int rows;

    private DominatorBoxes(long whole) {
        this.whole = whole;
    }

    static Optional<DominatorsView> of(HeapSummary heap) {
        Dominated tree = heap.tree();
        if (tree.retained() <= 0) {
            return Optional.empty();
        }
        DominatorBoxes placed = new DominatorBoxes(tree.retained());
        placed.place(tree, 0, 0);
        return Optional.of(new DominatorsView(
                "The live heap from its roots down: each box is an object, or all objects of one class in the same place,"
                        + " and would take with it whatever lies beneath it. Click a box to look inside, or use the"
                        + " arrow keys and Enter; Escape shows all again.",
                placed.rows,
                placed.boxes,
                placed.parts(tree)));
    }

    private void place(Dominated box, int depth, double start) {
        rows = Math.max(rows, depth + 1);
        boxes.add(new Box(
                depth,
                start,
                percent(box),
                name(box, ClassNames.simple(box.className())),
                name(box, box.className()),
                objects(box),
                size(box),
                share(box),
                kind(box)));
        double left = start;
        for (Dominated inner : box.inside()) {
            place(inner, depth + 1, left);
            left += percent(inner);
        }
    }

    private List<PartView> parts(Dominated tree) {
        List<PartView> parts = new ArrayList<>();
        for (Dominated part : largest(tree, MOST_PARTS)) {
            parts.add(part(part, 0));
            largest(part, MOST_INNER_PARTS).forEach(inner -> parts.add(part(inner, 1)));
        }
        return parts;
    }

    private static List<Dominated> largest(Dominated box, int most) {
        return box.inside().stream().limit(most).toList();
    }

    private PartView part(Dominated part, int depth) {
        return new PartView(
                depth, name(part, part.className()), kind(part), objects(part), size(part), share(part), percent(part));
    }

    static String name(Dominated box, String className) {
        return switch (box.sort()) {
            case ALL -> "live heap";
            case REST -> "more, each too small to be shown";
            case CLASS -> "class " + className;
            case CHAIN -> className + " → " + className + " → …";
            case GROUP -> className;
            case OBJECT -> box.name().isEmpty() ? className : className + " \"" + box.name() + "\"";
        };
    }

    private static String objects(Dominated box) {
        String count = (box.estimated() && box.objects() > 1 ? "≈ " : "")
                + Rounded.count(box.objects())
                + (box.objects() == 1 ? " object" : " objects");
        return switch (box.sort()) {
            case CLASS -> "a class's static fields";
            case CHAIN -> count + " in a chain";
            case ALL, REST, GROUP, OBJECT -> count;
        };
    }

    private static String size(Dominated box) {
        return (box.estimated() ? "≈ " : "") + Rounded.bytes(box.retained());
    }

    private String share(Dominated box) {
        return Rounded.share(box.retained() / whole);
    }

    private double percent(Dominated box) {
        return 100 * box.retained() / whole;
    }

    private static FrameKind kind(Dominated box) {
        return box.className().isEmpty() ? FrameKind.JDK : ClassNames.kind(box.className());
    }
}

package io.locum.page.chart;

import io.locum.page.view.DominatorsView;
import java.util.List;

/** Places the boxes of a dominator tree: horizontally in percent, vertically in pixels. */
public final class Icicle {

    /** In percent of the width; narrower boxes cannot hold a word. */
    private static final double LEAST_FOR_TEXT = 2.5;

    private Icicle() {}

    /** All boxes. The label has a line each for name, objects, size and share. */
    public static List<Flames.Box> boxes(DominatorsView tree) {
        return tree.boxes().stream()
                .map(box -> new Flames.Box(
                        box.kind().style(),
                        Flames.exact(box.start()),
                        Flames.exact(box.width()),
                        Flames.y(box.depth()),
                        box.width() < LEAST_FOR_TEXT ? "" : box.name() + "  " + box.size(),
                        String.join("\n", box.fullName(), box.objects(), box.size(), box.share())))
                .toList();
    }

    /** Height of the whole tree in pixels. */
    public static int height(DominatorsView tree) {
        return Flames.y(Math.max(1, tree.rows()));
    }
}

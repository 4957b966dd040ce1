package io.locum.page.chart;

import io.locum.page.view.FlameView;
import java.util.List;

/** Places the rectangles of a flame graph: horizontally in percent, vertically in pixels. */
public final class Flames {

    /** Height of a row in pixels. */
    public static final int ROW = 17;

    /** In percent of the width; narrower boxes cannot hold a letter. */
    private static final double LEAST_FOR_TEXT = 1.2;

    private static final int GAP = 1;

    private Flames() {}

    /** A rectangle; the text is what is written on it, the label what it is called in full. */
    public record Box(String style, String x, String width, int y, String text, String label) {}

    /** All rectangles. */
    public static List<Box> boxes(FlameView flame) {
        return flame.frames().stream()
                .map(frame -> new Box(
                        frame.kind().style(),
                        exact(frame.start()),
                        exact(frame.width()),
                        y(frame.depth()),
                        frame.width() < LEAST_FOR_TEXT ? "" : frame.name(),
                        frame.label()))
                .toList();
    }

    /** Height of the whole graph in pixels. */
    public static int height(FlameView flame) {
        return y(Math.max(1, flame.rows()));
    }

    /** Upper edge of a row in pixels. */
    static int y(int depth) {
        return depth * (ROW + GAP);
    }

    /** Zooming into a narrow box magnifies its rounding, hence four decimals. */
    static String exact(double percent) {
        return Double.toString(Math.round(percent * 1e4) / 1e4);
    }
}

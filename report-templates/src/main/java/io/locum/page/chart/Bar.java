package io.locum.page.chart;

import io.locum.page.view.BreakdownView;
import java.util.ArrayList;
import java.util.List;

/** Lays out the parts of a whole along one bar of 1000 units. */
public final class Bar {

    private static final int WIDTH = 1000;

    /** The style sheet has this many shades for parts; later ones share the last. */
    private static final int SHADES = 6;

    private Bar() {}

    /** One part with its place on the bar. */
    public record Piece(BreakdownView.Part part, String style, String x, String width) {}

    /** The parts in order, from the left. */
    public static List<Piece> of(BreakdownView breakdown) {
        List<Piece> pieces = new ArrayList<>();
        double from = 0;
        for (BreakdownView.Part part : breakdown.parts()) {
            double width = Math.min(100 - from, Math.max(0, part.percent()));
            String style = part.unexplained() ? "rest" : "p" + Math.min(pieces.size(), SHADES - 1);
            pieces.add(new Piece(part, style, Figures.at(from * WIDTH / 100), Figures.at(width * WIDTH / 100)));
            from += width;
        }
        return pieces;
    }

    /** A percentage as an attribute, kept within 0 and 100. */
    public static String percent(double percent) {
        return Figures.at(Math.min(100, Math.max(0, percent)));
    }
}

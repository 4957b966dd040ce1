package io.locum.page.view;

import java.util.List;

/**
 * What the objects of each class, package or loader take: a table to search and to sort.
 *
 * @param id of the section, unique on the page
 * @param of what a line is: "Class"
 * @param caption what the figures mean
 * @param lines those with most bytes first
 * @param rest what was left out, summed up; may be empty
 */
public record UsesView(String id, String title, String of, String caption, List<Line> lines, String rest) {

    /**
     * One class, package or loader.
     *
     * @param note more about it: its loader; may be empty
     * @param percent of all bytes that are kept alive, 0 to 100
     */
    public record Line(
            String name,
            String note,
            FrameKind kind,
            Amount instances,
            Amount shallow,
            Amount retained,
            double percent) {}

    /** A figure to sort by, and as it is shown. */
    public record Amount(long value, String text) {}

    public UsesView {
        lines = List.copyOf(lines);
    }
}

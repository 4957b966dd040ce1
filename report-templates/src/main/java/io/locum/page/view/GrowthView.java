package io.locum.page.view;

import java.util.List;

/**
 * How places grew from dump to dump.
 *
 * @param dumps what to call each dump, oldest first
 * @param rest what was left out; may be empty
 */
public record GrowthView(String title, String signal, List<String> dumps, List<Line> lines, String rest)
        implements EvidenceView {

    /**
     * One place.
     *
     * @param place what grew
     * @param what what it holds; may be empty
     * @param amounts in each dump
     * @param more what was added from the first to the last, in words; may be empty
     */
    public record Line(String place, String what, List<Amount> amounts, String more) {
        public Line {
            amounts = List.copyOf(amounts);
        }
    }

    /** An amount in words, and of the line's largest, 0 to 100. */
    public record Amount(String text, double percent) {}

    public GrowthView {
        dumps = List.copyOf(dumps);
        lines = List.copyOf(lines);
    }
}

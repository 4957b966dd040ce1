package io.locum.page.view;

import java.util.List;

/** A whole cut into parts, drawn as one bar. */
public record BreakdownView(String title, String signal, String total, List<Part> parts) implements EvidenceView {

    /**
     * A part of the whole.
     *
     * @param percent of the whole, 0 to 100
     * @param unexplained whether this is the rest that nothing accounts for
     */
    public record Part(String label, String value, double percent, boolean unexplained) {}

    public BreakdownView {
        parts = List.copyOf(parts);
    }
}

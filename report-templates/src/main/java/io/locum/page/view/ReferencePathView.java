package io.locum.page.view;

import java.util.List;

/** The way from a root of the heap to where things pile up, the root first. Drawn from top to bottom. */
public record ReferencePathView(String title, String signal, List<Step> steps) implements EvidenceView {

    /**
     * One object on the way.
     *
     * @param via how the one before holds it; of the first, what sort of root it is
     * @param name its class, short
     * @param origin the class's package; may be empty
     * @param size what it keeps alive, in words; empty when that says nothing
     * @param percent the same, of the largest on the way, 0 to 100
     * @param remark more about it; may be empty
     */
    public record Step(
            Part part,
            String via,
            String name,
            String origin,
            FrameKind kind,
            String size,
            double percent,
            String remark) {}

    /** What part an object on the way plays. */
    public enum Part {
        PASSED("passed", ""),
        /** Its field is the place to change. */
        HOLDER("holder", "holds the collection"),
        /** The collection in which things pile up. */
        ACCUMULATION("accumulation", "accumulates"),
        /** One of the entries. */
        ENTRY("entry", "entries");

        private final String style;
        private final String word;

        Part(String style, String word) {
            this.style = style;
            this.word = word;
        }

        /** The class that the style sheet knows this part by. */
        public String style() {
            return style;
        }

        /** What a reader who does not see the drawing needs to be told. */
        public String word() {
            return word;
        }
    }

    public ReferencePathView {
        steps = List.copyOf(steps);
    }
}

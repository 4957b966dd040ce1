package io.locum.page.view;

import java.util.List;

/**
 * Memory that the same program could do without.
 *
 * @param sentence how much it is
 * @param remarks what the figures leave out
 * @param kinds the same by kind, drawn
 */
public record WasteView(String sentence, List<String> remarks, BreakdownView kinds, List<Kind> parts) {

    /**
     * One kind of waste.
     *
     * @param amount what could be saved, in words
     * @param caption what there is of it, and what could be done
     * @param of what a line is: "Text"
     * @param rest what was left out; may be empty
     * @param held how the holders were found out
     */
    public record Kind(
            String title,
            String amount,
            String caption,
            String of,
            List<Line> lines,
            String rest,
            List<Holder> holders,
            String held) {

        public Kind {
            lines = List.copyOf(lines);
            holders = List.copyOf(holders);
        }
    }

    /**
     * One content, or one class.
     *
     * @param note more about it; may be empty
     * @param percent of the kind's savings, 0 to 100
     */
    public record Line(String what, String note, String objects, String saved, double percent) {}

    /**
     * A field that holds some of it.
     *
     * @param note in words, when it is no field; may be empty
     * @param percent of the kind's, 0 to 100
     */
    public record Holder(String place, String note, FrameKind kind, String objects, String amount, double percent) {}

    public WasteView {
        remarks = List.copyOf(remarks);
        parts = List.copyOf(parts);
    }
}

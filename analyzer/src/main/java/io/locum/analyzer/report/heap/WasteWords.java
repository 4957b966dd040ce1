package io.locum.analyzer.report.heap;

import io.locum.analyzer.report.Rounded;
import io.locum.heap.waste.Waste;
import io.locum.heap.waste.WasteHolder;
import io.locum.heap.waste.WasteKind;
import io.locum.heap.waste.WasteLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Waste in words. */
final class WasteWords {

    private static final int LONGEST_TEXT = 80;

    private WasteWords() {}

    /** {@code Duplicate strings}. */
    static String title(WasteKind kind) {
        String words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String sentence(Waste waste) {
        return waste.saved() <= 0
                ? "Nothing that could be saved was found."
                : Rounded.bytes(waste.saved()) + " could be saved, " + Rounded.share(waste.share())
                        + " of the live heap.";
    }

    /** What the figures leave out; only what applies. */
    static List<String> remarks(Waste waste) {
        List<String> remarks = new ArrayList<>();
        if (waste.blanked()) {
            remarks.add("The contents of strings and arrays were taken out of this dump, so nothing can be said about"
                    + " duplicates and equal numbers.");
        } else if (waste.blank() > 0) {
            remarks.add(Rounded.bytes(waste.blank())
                    + " are arrays that hold nothing but zeros: room that is kept, and not counted here.");
        }
        if (waste.differentAtMost() > 0) {
            remarks.add("Memory sufficed for " + Rounded.count(waste.differentAtMost())
                    + " different contents; what came later was compared with these alone, so there may be more"
                    + " duplicates. A larger -Xmx finds them.");
        }
        return remarks;
    }

    static String caption(Waste.Part part) {
        String objects = Rounded.count(part.objects());
        return switch (part.kind()) {
            case DUPLICATE_STRINGS ->
                objects
                        + " strings repeat a text that another one has, each in an array of its own. Keep such texts once:"
                        + " as constants, as enums, or through a map of those already seen.";
            case DUPLICATE_ARRAYS -> objects + " arrays of primitives hold the same as another one.";
            case EMPTY_COLLECTIONS ->
                objects
                        + " collections have no entry. `List.of()` and its like take nothing; a field may stay without a"
                        + " collection until there is something to put in.";
            case SPARSE_COLLECTIONS ->
                objects + " collections have at least four times the room that their entries need: they were made for"
                        + " more, or have been emptied. `trimToSize`, or a smaller initial capacity.";
            case BOXED_NUMBERS ->
                objects + " numbers, characters and booleans are objects, and take " + Rounded.bytes(part.bytes())
                        + ", none of which arrays or fields of primitives would. What could be saved is those equal to"
                        + " another one: `valueOf` shares small ones.";
        };
    }

    /** What stands in the table's first column. */
    static String of(WasteKind kind) {
        return switch (kind) {
            case DUPLICATE_STRINGS -> "Text";
            case DUPLICATE_ARRAYS, EMPTY_COLLECTIONS, SPARSE_COLLECTIONS, BOXED_NUMBERS -> "Class";
        };
    }

    /** A text without line ends and the like, or the class. */
    static String what(WasteLine line) {
        if (line.text().isEmpty()) {
            return line.what();
        }
        String text = line.text().get();
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
        return '"'
                + cut.replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                        .replace("\0", "\\0")
                + '"';
    }

    static String note(WasteLine line) {
        if (line.room() > 0) {
            return Rounded.share((double) line.used() / line.room()) + " of the room is used";
        }
        return line.different() > 0
                ? Rounded.count(line.different())
                        + (line.different() == 1 ? " value, " : " different values, ")
                        + Rounded.bytes(line.bytes())
                : "";
    }

    static String note(WasteHolder holder) {
        if (holder.className().isEmpty()) {
            return "several objects, none of them alone";
        }
        return holder.field().isEmpty() ? "in more than one way" : "";
    }
}

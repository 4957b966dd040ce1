package io.locum.analyzer.report.heap;

import io.locum.analyzer.report.Rounded;
import io.locum.heap.waste.Waste;
import io.locum.heap.waste.WasteHolder;
import io.locum.heap.waste.WasteLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Waste in some lines for a terminal. */
final class WasteLines {

    /** Less is not worth a line there. */
    private static final double SHARE = 0.01;

    private WasteLines() {}

    static List<String> of(Waste waste) {
        if (waste.blanked()) {
            return List.of("Waste:   unknown: the contents of strings and arrays were taken out of this dump");
        }
        List<Waste.Part> parts = waste.parts().stream()
                .filter(part -> part.saved() >= waste.live() * SHARE)
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add("Waste:   " + WasteWords.sentence(waste));
        parts.forEach(part -> lines.add(line(part, waste.live())));
        return lines;
    }

    private static String line(Waste.Part part, long live) {
        return String.format(
                Locale.ROOT,
                "  %7s %10s %12s × %s%s",
                live <= 0 ? "" : Rounded.share((double) part.saved() / live),
                Rounded.bytes(part.saved()),
                Rounded.count(part.objects()),
                WasteWords.title(part.kind()).toLowerCase(Locale.ROOT),
                example(part));
    }

    private static String example(Waste.Part part) {
        Optional<String> most = part.lines().stream().findFirst().map(WasteLines::what);
        Optional<String> where = part.holders().stream()
                .filter(holder -> !holder.className().isEmpty())
                .findFirst()
                .map(WasteLines::place);
        return most.map(what -> ", such as " + what).orElse("")
                + where.map(place -> "; most in " + place).orElse("");
    }

    private static String what(WasteLine line) {
        return line.text().isPresent() ? WasteWords.what(line) : ClassNames.simple(line.what());
    }

    private static String place(WasteHolder holder) {
        return holder.place();
    }
}

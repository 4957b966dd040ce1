package io.locum.analyzer.report.heap;

import io.locum.analyzer.report.Rounded;
import io.locum.heap.waste.Waste;
import io.locum.heap.waste.WasteHolder;
import io.locum.heap.waste.WasteKind;
import io.locum.heap.waste.WasteLine;
import io.locum.page.view.BreakdownView;
import io.locum.page.view.FrameKind;
import io.locum.page.view.WasteView;
import java.util.Optional;

/** Memory that the same program could do without, as the page shows it. */
final class WasteViews {

    private static final int MOST_LINES = 15;

    private WasteViews() {}

    /** Empty when there is none, and nothing to say about why. */
    static Optional<WasteView> of(Waste waste) {
        if (waste.parts().isEmpty() && !waste.blanked()) {
            return Optional.empty();
        }
        return Optional.of(new WasteView(
                WasteWords.sentence(waste),
                WasteWords.remarks(waste),
                kinds(waste),
                waste.parts().stream().map(WasteViews::part).toList()));
    }

    private static BreakdownView kinds(Waste waste) {
        long saved = Math.max(1, waste.saved());
        return new BreakdownView(
                "By kind",
                "",
                Rounded.bytes(waste.saved()) + " in all",
                waste.parts().stream()
                        .filter(part -> part.saved() > 0)
                        .map(part -> new BreakdownView.Part(
                                WasteWords.title(part.kind()).toLowerCase(java.util.Locale.ROOT),
                                Rounded.bytes(part.saved()),
                                100.0 * part.saved() / saved,
                                false))
                        .toList());
    }

    private static WasteView.Kind part(Waste.Part part) {
        return new WasteView.Kind(
                WasteWords.title(part.kind()),
                Rounded.bytes(part.saved()),
                WasteWords.caption(part),
                WasteWords.of(part.kind()),
                part.lines().stream()
                        .limit(MOST_LINES)
                        .map(line -> line(line, part))
                        .toList(),
                rest(part),
                part.holders().stream().map(holder -> holder(holder, part)).toList(),
                part.estimated() ? "Estimated from some of them." : "");
    }

    private static WasteView.Line line(WasteLine line, Waste.Part part) {
        return new WasteView.Line(
                WasteWords.what(line),
                WasteWords.note(line),
                Rounded.count(line.objects()),
                Rounded.bytes(line.saved()),
                100.0 * line.saved() / Math.max(1, part.saved()));
    }

    private static String rest(Waste.Part part) {
        long left = part.saved()
                - part.lines().stream()
                        .limit(MOST_LINES)
                        .mapToLong(WasteLine::saved)
                        .sum();
        return part.lines().size() > MOST_LINES && left > 0 ? "and more with " + Rounded.bytes(left) : "";
    }

    private static WasteView.Holder holder(WasteHolder holder, Waste.Part part) {
        long all = part.kind() == WasteKind.BOXED_NUMBERS ? part.bytes() : part.saved();
        return new WasteView.Holder(
                holder.place(),
                note(holder, part),
                holder.className().isEmpty() ? FrameKind.NATIVE : ClassNames.kind(holder.className()),
                Rounded.count(holder.objects()),
                Rounded.bytes(holder.bytes()),
                100.0 * holder.bytes() / Math.max(1, all));
    }

    /** Of strings everybody knows what they are. */
    private static String note(WasteHolder holder, Waste.Part part) {
        String how = WasteWords.note(holder);
        if (part.kind() == WasteKind.DUPLICATE_STRINGS) {
            return how;
        }
        String what = ClassNames.simple(holder.what());
        return how.isEmpty() ? what : what + ", " + how;
    }
}

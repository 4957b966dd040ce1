package io.locum.analyzer.report.heap;

import io.locum.analyzer.report.Rounded;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.heap.HeapAnatomy;
import io.locum.analyzer.signal.heap.Wasted;
import io.locum.heap.Dominators.Strength;
import io.locum.heap.summary.HeapSummary;
import io.locum.heap.summary.Use;
import io.locum.page.view.FrameKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** A dump in some lines for a terminal. */
public final class HeapLines {

    private static final int MOST_CLASSES = 5;

    private HeapLines() {}

    /** Lines without line ends; none when the facts are not of a dump. Names are as the dump has them. */
    public static List<String> of(Facts facts) {
        return facts.find(HeapAnatomy.SIGNAL)
                .map(anatomy -> lines(anatomy.now(), facts))
                .orElse(List.of());
    }

    private static List<String> lines(HeapSummary heap, Facts facts) {
        List<String> lines = new ArrayList<>();
        lines.add("Heap:    " + Rounded.bytes(heap.reachable()) + " live"
                + garbage(heap)
                + ", " + Rounded.count(heap.objects()) + " objects of "
                + Rounded.count(heap.classes().size()) + " classes by "
                + Rounded.count(heap.loaders().size())
                + (heap.loaders().size() == 1 ? " loader" : " loaders")
                + "; dumped " + Rounded.date(heap.info().time()));
        heap.info().incomplete().ifPresent(why -> lines.add("Careful: " + why));
        List<LargestParts.Part> parts = LargestParts.of(heap.tree());
        if (!parts.isEmpty()) {
            lines.add("Largest parts of the live heap:");
            parts.forEach(part -> lines.add(
                    line(part.box().retained(), heap.reachable(), part.box().objects(), part.words())));
        }
        List<Use> own = heap.classes().stream()
                .filter(use -> ClassNames.kind(use.name()) == FrameKind.OWN)
                .toList();
        classes(lines, "Your classes that keep most alive:", own, Use::retained, heap.reachable());
        classes(lines, "Classes with the largest objects, all together:", heap.classes(), Use::shallow, heap.bytes());
        facts.find(Wasted.SIGNAL).ifPresent(wasted -> lines.addAll(WasteLines.of(wasted.waste())));
        return lines;
    }

    private static void classes(
            List<String> lines, String title, List<Use> uses, ToLongFunction<Use> size, long whole) {
        if (!uses.isEmpty()) {
            lines.add(title);
            uses.stream()
                    .sorted(Comparator.comparingLong(size).reversed())
                    .limit(MOST_CLASSES)
                    .forEach(use -> lines.add(line(size.applyAsLong(use), whole, use.instances(), use.name())));
        }
    }

    /** What else is in the dump. */
    private static String garbage(HeapSummary heap) {
        long garbage = heap.onlyBy(Strength.UNREACHABLE);
        return garbage <= 0 ? "" : " (and " + Rounded.bytes(garbage) + " of garbage)";
    }

    private static String line(long bytes, long whole, long objects, String what) {
        return "  " + right(whole <= 0 ? "" : Rounded.share((double) bytes / whole), 7)
                + " " + right(Rounded.bytes(bytes), 10)
                + " " + right(Rounded.count(objects), 12)
                + " × " + what;
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}

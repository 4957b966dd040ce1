package io.locum.analyzer.report.heap;

import io.locum.analyzer.report.Rounded;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.heap.HeapAnatomy;
import io.locum.heap.Dominators.Strength;
import io.locum.heap.summary.Dominated;
import io.locum.heap.summary.HeapSummary;
import io.locum.heap.summary.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A dump in some lines for a terminal. */
public final class HeapLines {

    private static final int MOST_CLASSES = 8;
    private static final int MOST_PARTS = 5;

    private HeapLines() {}

    /** Lines without line ends; none when the facts are not of a dump. Names are as the dump has them. */
    public static List<String> of(Facts facts) {
        return facts.find(HeapAnatomy.SIGNAL)
                .map(anatomy -> lines(anatomy.now()))
                .orElse(List.of());
    }

    private static List<String> lines(HeapSummary heap) {
        List<String> lines = new ArrayList<>();
        lines.add("Heap:    " + Rounded.bytes(heap.reachable()) + " live"
                + garbage(heap)
                + ", " + Rounded.count(heap.objects()) + " objects of "
                + Rounded.count(heap.classes().size()) + " classes by "
                + Rounded.count(heap.loaders().size())
                + (heap.loaders().size() == 1 ? " loader" : " loaders")
                + "; dumped " + Rounded.date(heap.info().time()));
        heap.info().incomplete().ifPresent(why -> lines.add("Careful: " + why));
        if (!heap.tree().inside().isEmpty()) {
            lines.add("Largest parts of the live heap:");
            heap.tree().inside().stream()
                    .filter(part -> part.sort() != Dominated.Sort.REST)
                    .limit(MOST_PARTS)
                    .forEach(part -> lines.add(line(part.retained(), heap.reachable(), part.objects(), way(part))));
        }
        lines.add("Classes that keep most alive:");
        heap.classes().stream()
                .sorted(Comparator.comparingLong(Use::retained).reversed())
                .limit(MOST_CLASSES)
                .forEach(use -> lines.add(line(use.retained(), heap.reachable(), use.instances(), use.name())));
        return lines;
    }

    /** What else is in the dump. */
    private static String garbage(HeapSummary heap) {
        long garbage = heap.onlyBy(Strength.UNREACHABLE);
        return garbage <= 0 ? "" : " (and " + Rounded.bytes(garbage) + " of garbage)";
    }

    private static String line(long bytes, long whole, long objects, String what) {
        return String.format(
                java.util.Locale.ROOT,
                "  %7s %10s %12s × %s",
                whole <= 0 ? "" : Rounded.share((double) bytes / whole),
                Rounded.bytes(bytes),
                Rounded.count(objects),
                what);
    }

    /** A part, and where most of it lies within. */
    private static String way(Dominated part) {
        StringBuilder way = new StringBuilder(DominatorBoxes.name(part, part.className()));
        Dominated at = part;
        for (int steps = 0; steps < 3 && !at.inside().isEmpty(); steps++) {
            Dominated inner = at.inside().get(0);
            if (inner.sort() == Dominated.Sort.REST || inner.retained() < at.retained() / 2) {
                break;
            }
            way.append(" › ").append(DominatorBoxes.name(inner, ClassNames.simple(inner.className())));
            at = inner;
        }
        return way.toString();
    }
}

package io.locum.analyzer.report.heap;

import io.locum.analyzer.report.Rounded;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.heap.BetweenDumps;
import io.locum.analyzer.signal.heap.HeapAnatomy;
import io.locum.analyzer.signal.heap.Wasted;
import io.locum.heap.Dominators.Strength;
import io.locum.heap.DumpInfo;
import io.locum.heap.summary.HeapSummary;
import io.locum.page.view.BreakdownView;
import io.locum.page.view.FactView;
import io.locum.page.view.HeapView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A dump's facts as the page shows them. */
public final class HeapViews {

    private HeapViews() {}

    /** The part of the page about this dump; empty when the facts are not of one. */
    public static Optional<HeapView> of(Facts facts) {
        return facts.find(HeapAnatomy.SIGNAL).map(anatomy -> view(anatomy, facts));
    }

    private static HeapView view(HeapAnatomy anatomy, Facts facts) {
        HeapSummary heap = anatomy.now();
        UsesViews uses = new UsesViews(heap);
        return new HeapView(
                file(heap.info()),
                facts(heap),
                heap.info().incomplete().stream().toList(),
                reach(heap),
                DominatorBoxes.of(heap),
                Comparisons.of(anatomy, facts.find(BetweenDumps.SIGNAL)),
                uses.classes(),
                uses.packages(),
                uses.loaders(),
                ThreadLines.of(heap),
                facts.find(Wasted.SIGNAL).flatMap(wasted -> WasteViews.of(wasted.waste())));
    }

    /** The dump's name without its folder. */
    static String file(DumpInfo info) {
        return String.valueOf(info.file().getFileName());
    }

    private static List<FactView> facts(HeapSummary heap) {
        DumpInfo info = heap.info();
        return List.of(
                new FactView("Dump", file(info) + ", " + Rounded.bytes(info.fileBytes())),
                new FactView("Written", Rounded.date(info.time())),
                new FactView("Live heap", Rounded.bytes(heap.reachable()) + " held by strong references"),
                new FactView("Objects", Rounded.count(heap.objects())),
                new FactView(
                        "Classes",
                        Rounded.count(classes(heap)) + " with instances, by "
                                + Rounded.count(heap.loaders().size())
                                + (heap.loaders().size() == 1 ? " loader" : " loaders")),
                new FactView(
                        "Roots",
                        Rounded.count(heap.roots()) + "; "
                                + Rounded.count(heap.threads().size())
                                + (heap.threads().size() == 1 ? " thread" : " threads")),
                new FactView("References", layout(info)));
    }

    private static long classes(HeapSummary heap) {
        return heap.classes().size();
    }

    private static String layout(DumpInfo info) {
        return info.idBytes() == 4
                ? "4 bytes each (a 32-bit JVM)"
                : info.compressedReferences() ? "4 bytes each (compressed)" : "8 bytes each (not compressed)";
    }

    private static Optional<BreakdownView> reach(HeapSummary heap) {
        long all = heap.bytes();
        if (all <= 0) {
            return Optional.empty();
        }
        List<BreakdownView.Part> parts = new ArrayList<>();
        part(parts, "strongly", heap.reachable(), all, false);
        part(parts, "softly only: freed when memory runs short", heap.onlyBy(Strength.SOFT), all, false);
        part(parts, "weakly only: freed by the next collection", heap.onlyBy(Strength.WEAK), all, false);
        part(parts, "waiting for finalizers", heap.onlyBy(Strength.FINALIZER), all, false);
        part(parts, "by phantom references only", heap.onlyBy(Strength.PHANTOM), all, false);
        part(parts, "not at all: garbage", heap.onlyBy(Strength.UNREACHABLE), all, true);
        return Optional.of(
                new BreakdownView("How strongly its objects are held", "", Rounded.bytes(all) + " in all", parts));
    }

    private static void part(List<BreakdownView.Part> parts, String label, long bytes, long all, boolean rest) {
        if (bytes > 0) {
            parts.add(new BreakdownView.Part(
                    label,
                    Rounded.bytes(bytes) + ", " + Rounded.share((double) bytes / all),
                    100.0 * bytes / all,
                    rest));
        }
    }
}

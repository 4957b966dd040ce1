package io.locum.analyzer.report.heap;

import io.locum.analyzer.report.Rounded;
import io.locum.heap.summary.HeapSummary;
import io.locum.heap.summary.Use;
import io.locum.page.view.FrameKind;
import io.locum.page.view.UsesView;
import io.locum.page.view.UsesView.Amount;
import io.locum.page.view.UsesView.Line;
import java.util.List;
import java.util.function.Function;

/** What classes, packages and loaders take, as tables. */
final class UsesViews {

    /** Smaller ones together are the last line; nobody reads on for so long. */
    static final int MOST_LINES = 500;

    private final HeapSummary heap;

    UsesViews(HeapSummary heap) {
        this.heap = heap;
    }

    UsesView classes() {
        return view(
                "histogram",
                "Classes",
                "Class",
                "Own size: the objects themselves, garbage included. Keeps alive: what would be freed without them"
                        + (heap.every() == 1
                                ? "."
                                : "; each object of 64 KiB or more is counted, smaller ones are estimated from one in "
                                        + Rounded.count(heap.every()) + "."),
                heap.classes(),
                use -> ClassNames.kind(use.name()));
    }

    UsesView packages() {
        return view("packages", "Packages", "Package", "", heap.packages(), UsesViews::ofPackage);
    }

    UsesView loaders() {
        return view("loaders", "Class loaders", "Loader", "", heap.loaders(), use -> FrameKind.LIBRARY);
    }

    private UsesView view(
            String id, String title, String of, String caption, List<Use> all, Function<Use, FrameKind> kind) {
        return new UsesView(
                id,
                title,
                of,
                caption,
                all.stream()
                        .limit(MOST_LINES)
                        .map(use -> line(use, kind.apply(use)))
                        .toList(),
                rest(all));
    }

    private Line line(Use use, FrameKind kind) {
        String loader = use.loader().equals("boot loader") ? "" : ClassNames.simple(use.loader());
        return new Line(
                use.name(),
                loader,
                kind,
                new Amount(use.instances(), Rounded.count(use.instances())),
                new Amount(use.shallow(), Rounded.bytes(use.shallow())),
                new Amount(use.retained(), Rounded.bytes(use.retained())),
                heap.reachable() <= 0 ? 0 : 100.0 * use.retained() / heap.reachable());
    }

    private static String rest(List<Use> all) {
        if (all.size() <= MOST_LINES) {
            return "";
        }
        List<Use> left = all.subList(MOST_LINES, all.size());
        return "and " + Rounded.count(left.size()) + " more with "
                + Rounded.count(left.stream().mapToLong(Use::instances).sum()) + " objects of "
                + Rounded.bytes(left.stream().mapToLong(Use::shallow).sum()) + " together";
    }

    private static FrameKind ofPackage(Use use) {
        return switch (use.name()) {
            case "arrays of primitives" -> FrameKind.NATIVE;
            case "no package" -> FrameKind.OWN;
            default -> ClassNames.kind(use.name() + ".Any");
        };
    }
}

package io.locum.analyzer.report;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Breakdown;
import io.locum.analyzer.rule.Evidence.GrowthTable;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Evidence.ReferencePath;
import io.locum.analyzer.rule.Evidence.SiteTable;
import io.locum.analyzer.rule.Evidence.Stack;
import io.locum.analyzer.rule.Evidence.StallList;
import io.locum.analyzer.rule.Evidence.WaitChain;
import io.locum.analyzer.rule.Quantity;
import io.locum.page.view.BreakdownView;
import io.locum.page.view.EvidenceView;
import io.locum.page.view.FactView;
import io.locum.page.view.MeasurementsView;
import io.locum.page.view.SharesView;
import io.locum.page.view.StackView;
import io.locum.page.view.TableView;
import io.locum.page.view.TableView.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Evidence as the page shows it. Single measurements go side by side; long lists show their worst. */
final class EvidenceViews {

    /** More rows than this are for the JSON. */
    private static final int MOST_ROWS = 15;

    /** Deeper frames are the same everywhere: the thread's and the framework's start. */
    private static final int MOST_FRAMES = 60;

    private EvidenceViews() {}

    static List<EvidenceView> of(List<Evidence> evidence) {
        List<EvidenceView> views = new ArrayList<>();
        List<Measurement> measured = evidence.stream()
                .filter(Measurement.class::isInstance)
                .map(Measurement.class::cast)
                .toList();
        if (!measured.isEmpty()) {
            views.add(measurements(measured));
        }
        for (Evidence piece : evidence) {
            if (piece instanceof Stack stack) {
                // the first is the most telling; the others are there for those who want to compare
                views.add(stack(stack, views.stream().anyMatch(StackView.class::isInstance)));
            } else if (piece instanceof StallList stalls) {
                views.add(stalls(stalls));
            } else if (piece instanceof Breakdown breakdown) {
                views.add(breakdown(breakdown));
            } else if (piece instanceof SiteTable sites) {
                views.add(sites(sites));
            } else if (piece instanceof WaitChain chain) {
                views.addAll(chain(chain));
            } else if (piece instanceof ReferencePath path) {
                views.add(PathViews.of(path));
            } else if (piece instanceof GrowthTable table) {
                views.add(PathViews.of(table));
            }
        }
        return views;
    }

    private static EvidenceView measurements(List<Measurement> measured) {
        String signals = measured.stream()
                .map(measurement -> measurement.signal().name())
                .distinct()
                .collect(Collectors.joining(", "));
        return new MeasurementsView(
                "Measured",
                signals,
                measured.stream()
                        .map(measurement -> new FactView(measurement.label(), Rounded.of(measurement.value())))
                        .toList());
    }

    private static EvidenceView stack(Stack stack, boolean folded) {
        String caption = (stack.thread().isEmpty() ? "Stands for " : "On `" + stack.thread() + "`; stands for ")
                + Rounded.share(stack.share()) + ".";
        return stackView(stack.label(), stack.signal().name(), caption, folded, stack.stack());
    }

    private static StackView stackView(String title, String signal, String caption, boolean folded, CallStack stack) {
        return new StackView(
                title,
                signal,
                caption,
                folded,
                stack.frames().stream()
                        .filter(frame -> !FrameKinds.isLambdaProxy(frame))
                        .limit(MOST_FRAMES)
                        .map(frame -> new StackView.FrameView(
                                FlameGraph.name(frame), FindingViews.line(frame.line()), FrameKinds.of(frame)))
                        .toList());
    }

    private static EvidenceView stalls(StallList list) {
        List<List<String>> rows = list.stalls().stream()
                .sorted(Comparator.comparing(StallList.StallLine::length).reversed())
                .limit(MOST_ROWS)
                .map(stall -> List.of(
                        Rounded.time(stall.start()),
                        Rounded.milliseconds(stall.length()),
                        stall.loop(),
                        CauseWords.of(stall.cause())))
                .toList();
        return new TableView(
                list.label() + ", longest first",
                list.signal().name(),
                List.of(
                        new Column("At (UTC)", false),
                        new Column("Length", true),
                        new Column("Loop", false),
                        new Column("Spent mostly on", false)),
                rows,
                rest(list.stalls().size()));
    }

    private static EvidenceView breakdown(Breakdown breakdown) {
        double total = breakdown.parts().stream()
                .mapToDouble(part -> part.amount().value())
                .sum();
        String sum = breakdown.parts().isEmpty()
                ? ""
                : Rounded.of(new Quantity(
                                total, breakdown.parts().get(0).amount().unit()))
                        + " in all";
        return new BreakdownView(
                breakdown.label(),
                breakdown.signal().name(),
                sum,
                breakdown.parts().stream()
                        .map(part -> new BreakdownView.Part(
                                CauseWords.of(part.what()) + (part.detail().isEmpty() ? "" : ": " + part.detail()),
                                Rounded.of(part.amount()) + ofWhole(part.amount(), total),
                                total > 0 ? 100 * part.amount().value() / total : 0,
                                part.what().equals("unknown") || part.what().startsWith("unexplained")))
                        .toList());
    }

    private static String ofWhole(Quantity amount, double total) {
        return total <= 0 || amount.unit() == Quantity.Unit.SHARE ? "" : ", " + Rounded.share(amount.value() / total);
    }

    private static EvidenceView sites(SiteTable table) {
        double largest = table.sites().stream()
                .mapToDouble(site -> site.amount().value())
                .max()
                .orElse(0);
        return new SharesView(
                table.label(),
                table.signal().name(),
                "Amount",
                table.sites().stream()
                        .limit(MOST_ROWS)
                        .map(site -> new SharesView.Share(
                                site.site(),
                                site.what(),
                                FrameKinds.ofSite(site.site()),
                                Rounded.of(site.amount()),
                                percent(site.amount(), largest),
                                ""))
                        .toList());
    }

    /** A share is drawn as it is; amounts of an unknown whole are drawn against the largest. */
    private static double percent(Quantity amount, double largest) {
        if (amount.unit() == Quantity.Unit.SHARE) {
            return 100 * amount.value();
        }
        return largest > 0 ? 100 * amount.value() / largest : 0;
    }

    private static List<EvidenceView> chain(WaitChain chain) {
        List<EvidenceView> views = new ArrayList<>();
        views.add(new TableView(
                chain.label(),
                chain.signal().name(),
                List.of(new Column("Thread", false), new Column("waits for", false), new Column("held by", false)),
                chain.waits().stream()
                        .limit(MOST_ROWS)
                        .map(wait -> List.of(wait.thread(), wait.lock(), wait.owner()))
                        .toList(),
                rest(chain.waits().size())));
        chain.waits().stream()
                .filter(wait -> !wait.stack().isEmpty())
                .limit(MOST_ROWS)
                .map(wait -> stackView(
                        "Where `" + wait.thread() + "` waits", chain.signal().name(), "", false, wait.stack()))
                .forEach(views::add);
        return views;
    }

    private static String rest(int size) {
        return size <= MOST_ROWS ? "" : "and " + Rounded.count(size - MOST_ROWS) + " more, all in the page's JSON";
    }
}

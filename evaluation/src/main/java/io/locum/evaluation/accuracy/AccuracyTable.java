package io.locum.evaluation.accuracy;

import io.locum.evaluation.accuracy.Comparison.Match;
import io.locum.evaluation.verdict.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Accuracies as text: one row a framework and cause. */
final class AccuracyTable {

    private static final double NANOS_PER_MILLI = 1e6;

    private AccuracyTable() {}

    static Table of(List<Accuracy> accuracies) {
        Table table = new Table(List.of(List.of(
                "framework", "cause", "blocks", "listed", "worst error ms", "right cause %", "unexplained %", "")));
        for (Accuracy accuracy : accuracies) {
            for (Block.Cause cause : Block.Cause.values()) {
                table = table.with(row(accuracy, cause).toArray(String[]::new));
            }
        }
        return table;
    }

    private static List<String> row(Accuracy accuracy, Block.Cause cause) {
        List<Match> matches = accuracy.comparison().of(cause);
        Share share = Share.of(matches);
        long listed =
                matches.stream().filter(match -> match.stall().isPresent()).count();
        boolean onLoop = accuracy.framework().handlesOnLoop();
        boolean right = onLoop
                ? matches.stream().allMatch(Match::right) && share.passes()
                : listed == 0 || cause == Block.Cause.GC;
        List<String> row = new ArrayList<>(List.of(
                accuracy.framework().name(),
                cause.name().toLowerCase(Locale.ROOT),
                String.valueOf(matches.size()),
                String.valueOf(listed)));
        row.addAll(
                listed == 0
                        ? List.of("", "", "")
                        : List.of(millis(worst(matches)), percent(share.right()), percent(share.unexplained())));
        row.add(right ? (onLoop ? "right" : "right: not on a loop") : "WRONG");
        return row;
    }

    private static Duration worst(List<Match> matches) {
        return matches.stream()
                .filter(match -> match.stall().isPresent())
                .map(Match::error)
                .max(Comparator.comparing(Duration::abs))
                .orElse(Duration.ZERO);
    }

    /** What is not in the table: stalls that no block explains, and blocks that are wrong, one by one. */
    static List<String> remarks(Accuracy accuracy) {
        String name = accuracy.framework().name();
        List<String> remarks = new ArrayList<>();
        accuracy.comparison()
                .invented()
                .forEach(stall -> remarks.add(name + ": INVENTED a stall of " + millis(stall.length()) + " ms on "
                        + stall.loop() + " at " + stall.start()));
        accuracy.comparison().matches().stream()
                .filter(match -> accuracy.framework().handlesOnLoop() && !match.right())
                .forEach(match -> remarks.add(name + ": WRONG length of a block by "
                        + match.block().cause().name().toLowerCase(Locale.ROOT) + " of "
                        + millis(match.block().length()) + " ms: "
                        + match.stall().map(stall -> millis(stall.length())).orElse("not listed")));
        return remarks;
    }

    private static String millis(Duration length) {
        return String.format(Locale.ROOT, "%.2f", length.toNanos() / NANOS_PER_MILLI);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}

package io.locum.analyzer.report;

import io.locum.analyzer.engine.Diagnosis;
import io.locum.analyzer.engine.Finding;
import io.locum.analyzer.report.heap.ClassNames;
import io.locum.analyzer.report.heap.HeapLines;
import io.locum.analyzer.rule.Evidence.ReferencePath;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.signal.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The report for a terminal: the verdict in words, a few lines for each finding, and what was checked. Names from the
 * target cannot steer the terminal: control characters are shown as question marks.
 */
public final class TextReport {

    /** Longer names, such as generated ones, would bury the sentence. */
    private static final int LONGEST = 400;

    private TextReport() {}

    /** Plain text without colours, lines separated by {@code \n}, ending in one. */
    public static String of(Diagnosis diagnosis) {
        Headline headline = Headline.of(diagnosis);
        List<String> lines = new ArrayList<>();
        lines.add(plain(headline.sentence()));
        if (diagnosis.problems().isEmpty()) {
            lines.add(plain(headline.detail()));
        }
        int number = 0;
        for (Finding finding : diagnosis.problems()) {
            number++;
            finding(number, finding.problem(), lines);
        }
        lines.add("");
        diagnosis.recordings().forEach(facts -> heap(facts, lines));
        checks(diagnosis, lines);
        return String.join("\n", lines).stripTrailing() + "\n";
    }

    private static void finding(int number, Problem problem, List<String> lines) {
        lines.add("");
        // the first problem's title is the verdict, which stands above
        String title = number == 1 ? "" : ": " + plain(MarkedCode.in(problem.title(), problem.culprit()));
        lines.add(number + ". " + problem.id() + " (" + Headline.word(problem.confidence()) + ")" + title);
        lines.add("   Impact:  " + plain(problem.impact().text()));
        problem.culprit().ifPresent(culprit -> {
            String thread = culprit.thread().map(name -> ", on " + name).orElse("");
            lines.add("   Culprit: " + plain(culprit + thread));
            culprit.caller().ifPresent(entry -> lines.add("            " + plain(entry.toString())));
        });
        problem.evidence().stream()
                .filter(ReferencePath.class::isInstance)
                .map(ReferencePath.class::cast)
                .findFirst()
                .ifPresent(path -> lines.add("   Path:    " + plain(way(path))));
        lines.add("   To do:   " + plain(problem.recommendation().text()));
    }

    /** {@code class Shop › static TICKER: Ticker › listeners: CopyOnWriteArrayList (41,000 entries)}. */
    private static String way(ReferencePath path) {
        return path.steps().stream().map(TextReport::step).collect(Collectors.joining(" › "));
    }

    private static String step(ReferencePath.PathLine step) {
        return step.via() + ": " + ClassNames.simple(step.className())
                + (step.remark().isEmpty() ? "" : " (" + step.remark() + ")");
    }

    private static void heap(Facts facts, List<String> lines) {
        List<String> heap = HeapLines.of(facts);
        heap.forEach(line -> lines.add(plain(line)));
        if (!heap.isEmpty()) {
            lines.add("");
        }
    }

    private static void checks(Diagnosis diagnosis, List<String> lines) {
        if (!diagnosis.healthy().isEmpty()) {
            lines.add("Healthy: "
                    + diagnosis.healthy().stream().map(healthy -> healthy.id()).collect(Collectors.joining(", ")));
        }
        diagnosis
                .notEnoughData()
                .forEach(unknown -> lines.add("Not enough data for " + unknown.id() + ": needs "
                        + plain(unknown.missing()) + "; " + plain(unknown.howToRecordIt())));
        diagnosis.failed().forEach(failed -> lines.add("Broke down: " + failed.id() + ": " + plain(failed.error())));
    }

    private static String plain(String text) {
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        StringBuilder plain = new StringBuilder(shown.length());
        shown.codePoints().filter(c -> c != '`').forEach(c -> plain.appendCodePoint(steers(c) ? '?' : c));
        return plain.toString();
    }

    private static boolean steers(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}

package io.locum.analyzer.report.heap;

import io.locum.analyzer.report.Rounded;
import io.locum.analyzer.signal.heap.BetweenDumps;
import io.locum.analyzer.signal.heap.HeapAnatomy;
import io.locum.heap.growth.Grown;
import io.locum.heap.summary.HeapSummary;
import io.locum.heap.summary.Use;
import io.locum.page.view.ComparisonView;
import io.locum.page.view.GrowthView;
import io.locum.page.view.GrowthView.Amount;
import io.locum.page.view.GrowthView.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** What changed from dump to dump: in all, by the place that holds it, by class. */
final class Comparisons {

    private static final int MOST_LINES = 25;

    private final List<HeapSummary> dumps;
    private final List<String> names;

    private Comparisons(HeapAnatomy anatomy) {
        dumps = Stream.concat(anatomy.earlier().stream(), Stream.of(anatomy.now()))
                .toList();
        names = names(dumps.stream().map(dump -> dump.info().time()).toList());
    }

    /** Times of day where all are of one day. */
    private static List<String> names(List<Instant> times) {
        boolean oneDay = times.stream()
                        .map(time -> time.truncatedTo(ChronoUnit.DAYS))
                        .distinct()
                        .count()
                == 1;
        return times.stream()
                .map(Rounded::date)
                .map(date -> oneDay ? date.substring(date.indexOf(' ') + 1) : date)
                .toList();
    }

    /** Empty when there is nothing to compare with. */
    static Optional<ComparisonView> of(HeapAnatomy anatomy, Optional<BetweenDumps> between) {
        if (anatomy.earlier().isEmpty()) {
            return Optional.empty();
        }
        Comparisons comparisons = new Comparisons(anatomy);
        List<GrowthView> tables = new ArrayList<>();
        between.ifPresent(grown -> {
            if (!grown.grown().isEmpty()) {
                tables.add(comparisons.places(grown));
            }
        });
        tables.add(comparisons.classes());
        return Optional.of(new ComparisonView(comparisons.sentence(), tables));
    }

    private String sentence() {
        HeapSummary first = dumps.get(0);
        HeapSummary last = dumps.get(dumps.size() - 1);
        long more = last.reachable() - first.reachable();
        Duration span = Duration.between(first.info().time(), last.info().time());
        String change = more == 0 ? "stayed the same" : more > 0 ? "grew" : "shrank";
        String sentence = (span.isNegative() || span.isZero() ? "Between the dumps" : "In " + Rounded.stretch(span))
                + " the live heap " + change + " from " + Rounded.bytes(first.reachable()) + " to "
                + Rounded.bytes(last.reachable());
        return more > 0 && span.compareTo(Duration.ofSeconds(1)) >= 0
                ? sentence + ", by " + Rounded.bytes(Math.round(more * 3.6e6 / span.toMillis())) + " an hour."
                : sentence + ".";
    }

    private GrowthView places(BetweenDumps between) {
        List<Line> lines = between.grown().stream()
                .limit(MOST_LINES)
                .map(Comparisons::place)
                .toList();
        int left = between.grown().size() - lines.size();
        return new GrowthView(
                "By the place that holds it: entries",
                BetweenDumps.SIGNAL.name(),
                names,
                lines,
                left > 0 ? "and " + Rounded.count(left) + " more" : "");
    }

    private static Line place(Grown grown) {
        return new Line(
                Places.of(grown.now()),
                grown.now().entries().simpleType() + ", " + Rounded.bytes(Math.max(0, grown.moreBytes())) + " more",
                amounts(grown.counts(), Rounded::count),
                "+" + Rounded.count(grown.moreEntries()));
    }

    /** Classes by name: those of one name and several loaders together. */
    private GrowthView classes() {
        List<Map<String, Long>> byName =
                dumps.stream().map(Comparisons::bytesByName).toList();
        Map<String, Long> before = byName.get(0);
        Map<String, Long> after = byName.get(byName.size() - 1);
        List<String> grown = after.keySet().stream()
                .filter(name -> more(name, before, after) > 0)
                .sorted(Comparator.comparingLong((String name) -> -more(name, before, after)))
                .toList();
        List<Line> lines = grown.stream()
                .limit(MOST_LINES)
                .map(name -> new Line(
                        name,
                        "",
                        amounts(
                                byName.stream()
                                        .map(dump -> dump.getOrDefault(name, 0L))
                                        .toList(),
                                Rounded::bytes),
                        "+" + Rounded.bytes(more(name, before, after))))
                .toList();
        int left = grown.size() - lines.size();
        return new GrowthView(
                "By class: own size of all its objects",
                HeapAnatomy.SIGNAL.name(),
                names,
                lines,
                left > 0 ? "and " + Rounded.count(left) + " more" : "");
    }

    private static long more(String name, Map<String, Long> before, Map<String, Long> after) {
        return after.getOrDefault(name, 0L) - before.getOrDefault(name, 0L);
    }

    private static Map<String, Long> bytesByName(HeapSummary dump) {
        Map<String, Long> bytes = new LinkedHashMap<>();
        for (Use use : dump.classes()) {
            bytes.merge(use.name(), use.shallow(), Long::sum);
        }
        return bytes;
    }

    private static List<Amount> amounts(List<Long> values, LongFunction<String> text) {
        long largest = values.stream().mapToLong(Long::longValue).max().orElse(0);
        return values.stream()
                .map(value -> new Amount(text.apply(value), largest <= 0 ? 0 : 100.0 * value / largest))
                .toList();
    }
}

package io.locum.analyzer.rule.eventloop;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Entries;
import io.locum.analyzer.rule.Entry;
import io.locum.analyzer.signal.Stalls;
import io.locum.analyzer.signal.Stalls.Part;
import io.locum.analyzer.signal.Stalls.Spent;
import io.locum.analyzer.signal.Stalls.Stall;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stalls with one culprit.
 *
 * @param culprit the code, or empty when it is not code that stalls the loop
 * @param stalls in order of time; at least one
 */
record StallGroup(Optional<Culprit> culprit, List<Stall> stalls) {

    StallGroup {
        stalls = List.copyOf(stalls);
    }

    /** What most of the time was spent on. */
    Spent cause() {
        Map<Spent, Duration> sums = spent();
        // time without a processor passes because code wants to run, and says nothing of that code
        return sums.entrySet().stream()
                .filter(entry -> culprit.isEmpty() || StallGrouping.CODE.contains(entry.getKey()))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Spent.UNKNOWN);
    }

    Map<Spent, Duration> spent() {
        Map<Spent, Duration> sums = new EnumMap<>(Spent.class);
        parts().forEach(part -> sums.merge(part.spent(), part.length(), Duration::plus));
        return sums;
    }

    /** The time of all these stalls by cause and detail, longest first. */
    Map<Stalls.What, Duration> breakdown() {
        return Stalls.breakdown(parts());
    }

    List<Duration> lengths() {
        return stalls.stream().map(Stall::length).toList();
    }

    Duration total() {
        return lengths().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** What of the total is due to code, or, where there is no culprit, all of it. */
    Duration due() {
        return culprit.isEmpty()
                ? total()
                : parts().filter(part -> StallGrouping.CODE.contains(part.spent()))
                        .map(Part::length)
                        .reduce(Duration.ZERO, Duration::plus);
    }

    Duration longest() {
        return lengths().stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    Duration median() {
        List<Duration> sorted = lengths().stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** From the first stall's start to the last one's. */
    Duration span() {
        return Duration.between(
                stalls.get(0).start(), stalls.get(stalls.size() - 1).start());
    }

    Set<Long> loops() {
        return stalls.stream().map(Stall::loopId).collect(Collectors.toSet());
    }

    /** The parts that the culprit's code answers for, with a stack, joined by stack, longest first. */
    List<Part> heaviest() {
        return parts()
                .filter(part -> StallGrouping.CODE.contains(part.spent())
                        && !part.stack().isEmpty())
                .collect(Collectors.toMap(Part::stack, part -> part, StallGroup::join))
                .values()
                .stream()
                .sorted(Comparator.comparing(Part::length).reversed())
                .toList();
    }

    /** On whose behalf the culprit mostly ran. */
    Optional<Entry> entry() {
        return heaviest().stream()
                .map(Part::stack)
                .flatMap(stack -> Entries.of(stack).stream())
                .findFirst();
    }

    private Stream<Part> parts() {
        return stalls.stream().map(Stall::parts).flatMap(Collection::stream);
    }

    private static Part join(Part a, Part b) {
        Part telling = a.ownerStack().isEmpty() ? b : a;
        CallStack stack = telling.stack();
        return new Part(
                telling.spent(),
                telling.detail(),
                a.length().plus(b.length()),
                stack,
                telling.lock(),
                telling.owner(),
                telling.ownerStack());
    }
}

package io.locum.analyzer.rule.leak;

import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Evidence.ReferencePath;
import io.locum.analyzer.rule.Evidence.ReferencePath.Mark;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.heap.Accumulations;
import io.locum.analyzer.signal.heap.HeapContents;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A disease of collections in which things pile up; each has its own words and thresholds, and no more. */
abstract class AccumulationRule implements Rule {

    private final String title;
    private final LeakRule leak;

    AccumulationRule(String title, LeakRule leak) {
        this.title = title;
        this.leak = leak;
    }

    @Override
    public final String id() {
        return leak.id();
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(HeapContents.SIGNAL, Accumulations.SIGNAL);
    }

    @Override
    public final boolean core() {
        return false;
    }

    @Override
    public Verdict examine(Facts facts) {
        return leak.examine(facts);
    }

    /** A collection that keeps objects of applications that are gone is what holds their class loaders. */
    @Override
    public final boolean explainedBy(Problem mine, Problem other) {
        return other.id().equals("classloader-leak")
                && (isSameField(mine, other)
                        || collection(mine).filter(ways(other)::contains).isPresent());
    }

    private static boolean isSameField(Problem mine, Problem other) {
        return mine.culprit().isPresent()
                && mine.culprit().map(Culprit::code).equals(other.culprit().map(Culprit::code));
    }

    /** The way from a root to the collection, each step by how it is held and its class. */
    private static Optional<List<String>> collection(Problem problem) {
        return paths(problem).map(path -> steps(path, accumulation(path))).findFirst();
    }

    /** All ways to class loaders, each cut after every step. */
    private static Set<List<String>> ways(Problem problem) {
        return paths(problem)
                .flatMap(path -> IntStream.rangeClosed(1, path.steps().size()).mapToObj(end -> steps(path, end)))
                .collect(Collectors.toSet());
    }

    private static Stream<ReferencePath> paths(Problem problem) {
        return problem.evidence().stream()
                .filter(ReferencePath.class::isInstance)
                .map(ReferencePath.class::cast);
    }

    private static int accumulation(ReferencePath path) {
        return 1
                + IntStream.range(0, path.steps().size())
                        .filter(step -> path.steps().get(step).mark() == Mark.ACCUMULATION)
                        .findFirst()
                        .orElse(path.steps().size() - 1);
    }

    private static List<String> steps(ReferencePath path, int end) {
        return path.steps().subList(0, end).stream()
                .map(step -> step.via() + " " + step.className())
                .toList();
    }
}

package io.locum.analyzer.rule.leak;

import com.google.auto.service.AutoService;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Evidence.ReferencePath;
import io.locum.analyzer.rule.Evidence.ReferencePath.Mark;
import io.locum.analyzer.rule.Evidence.ReferencePath.PathLine;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.heap.FirstDump;
import io.locum.analyzer.signal.heap.HeapContents;
import io.locum.analyzer.signal.heap.LoaderDuplicates;
import io.locum.heap.accumulation.LoaderCopies;
import io.locum.heap.accumulation.LoaderCopies.Copy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Class loaders of an application or a plug-in that was loaded again, while something holds the old ones. */
@AutoService(Rule.class)
public final class ClassloaderLeak implements Rule {

    private static final String ID = "classloader-leak";

    /** Two may live side by side for a while when an application is deployed anew. */
    private static final int COPIES = 3;

    /** One that says it was stopped is enough, beside the one that runs. */
    private static final int WITH_STOPPED = 2;

    private static final int PATHS = 3;

    /** One more may be one that is about to go. */
    private static final int MORE = 2;

    /** They keep classes, which no heap dump weighs. */
    private static final double LEAST_SEVERITY = 0.4;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Class loaders that stay";
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(HeapContents.SIGNAL, LoaderDuplicates.SIGNAL);
    }

    @Override
    public boolean core() {
        return false;
    }

    @Override
    public Verdict examine(Facts facts) {
        List<LoaderCopies> all = facts.get(LoaderDuplicates.SIGNAL).all();
        List<Problem> problems = all.stream()
                .filter(ClassloaderLeak::isLeak)
                .map(copies -> problem(copies, facts))
                .toList();
        if (!problems.isEmpty()) {
            return new Verdict.Sick(ID, problems);
        }
        return new Verdict.Healthy(
                ID,
                all.isEmpty()
                        ? "No two class loaders have loaded the same application."
                        : "At most "
                                + all.stream()
                                        .mapToInt(copies -> copies.copies().size())
                                        .max()
                                        .orElse(0)
                                + " class loaders have loaded the same classes.");
    }

    private static boolean isLeak(LoaderCopies copies) {
        boolean stopped = copies.copies().stream().anyMatch(Copy::stopped);
        return copies.copies().size() >= (stopped ? WITH_STOPPED : COPIES);
    }

    /** The same loaders in the first dump; empty without one. */
    private static Optional<LoaderCopies> before(LoaderCopies copies, Facts facts) {
        return facts.find(FirstDump.SIGNAL).map(first -> first.loaders().stream()
                .filter(one -> one.loaderClass().equals(copies.loaderClass())
                        && one.name().equals(copies.name())
                        && one.sample().equals(copies.sample()))
                .findFirst()
                .orElseGet(() -> new LoaderCopies(copies.loaderClass(), copies.name(), copies.sample(), List.of())));
    }

    private static Problem problem(LoaderCopies copies, Facts facts) {
        Optional<LoaderCopies> before = before(copies, facts);
        int more = before.map(first -> copies.copies().size() - first.copies().size())
                .orElse(0);
        Impact impact = LeakImpact.of(
                copies.bytes(), before.filter(first -> more > 0).map(first -> copies.bytes() - first.bytes()), facts);
        String of = copies.name().isEmpty() ? "" : " of " + copies.name();
        Optional<Culprit> culprit = culprit(copies);
        List<Evidence> evidence = new ArrayList<>();
        copies.copies().stream()
                .filter(copy -> !copy.pinnedBy().isEmpty())
                // what holds most of them first: the one that is in use is held as well
                .sorted(Comparator.comparing(copy -> !pin(copy).equals(culprit)))
                .limit(PATHS)
                .forEach(copy -> evidence.add(path(copy, copies.copies().size())));
        evidence.add(new Measurement(
                LoaderDuplicates.SIGNAL,
                "Class loaders",
                Quantity.number(copies.copies().size())));
        evidence.add(new Measurement(LoaderDuplicates.SIGNAL, "Kept alive", Quantity.bytes(copies.bytes())));
        if (more > 0) {
            evidence.add(
                    new Measurement(LoaderDuplicates.SIGNAL, "More than in the first dump", Quantity.number(more)));
            evidence.addAll(LeakImpact.left(facts));
        }
        return new Problem(
                ID,
                more >= MORE ? Confidence.CONFIRMED : Confidence.SUSPECTED,
                copies.copies().size() + " class loaders" + of + " (" + copies.loaderClass()
                        + ") have loaded the same classes, as " + copies.sample(),
                Optional.empty(),
                culprit,
                new Impact(
                        Math.max(impact.severity(), LEAST_SEVERITY),
                        impact.value(),
                        impact.text() + " Their classes take room in the metaspace, too."),
                evidence,
                new Recommendation(
                        "When an application stops, end its threads and timers, remove its thread locals, JDBC drivers, "
                                + "shutdown hooks and listeners from what outlives it: each path shows what holds an old "
                                + "class loader.",
                        List.of("https://cwiki.apache.org/confluence/display/TOMCAT/MemoryLeakProtection")));
    }

    private static Evidence path(Copy copy, int copies) {
        List<PathLine> lines = LeakPath.lines(
                copy.pinnedBy(),
                Holder.pinning(copy.pinnedBy()).map(Holder::step).orElse(0) - 1);
        PathLine loader = lines.remove(lines.size() - 1);
        lines.add(new PathLine(
                loader.via(),
                loader.className(),
                loader.retained(),
                Mark.ENTRY,
                "one of " + copies + " with the same classes"));
        return new ReferencePath(
                LoaderDuplicates.SIGNAL, "What holds a class loader with " + copy.classes() + " classes", lines);
    }

    private static Optional<Culprit> pin(Copy copy) {
        return Holder.pinning(copy.pinnedBy()).map(Holder::culprit);
    }

    /** The field that holds most of them. */
    private static Optional<Culprit> culprit(LoaderCopies copies) {
        return copies.copies().stream()
                .flatMap(copy -> pin(copy).stream())
                .collect(Collectors.groupingBy(culprit -> culprit, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}

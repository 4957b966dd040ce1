package io.locum.analyzer.rule.growth;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Culprits;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Quantity.Unit;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.SiteLines;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.rule.growth.Outlook.Bound;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.growth.ClassCounts;
import io.locum.analyzer.signal.growth.DefinedClasses;
import io.locum.analyzer.signal.growth.DefinedClasses.Definition;
import io.locum.analyzer.signal.growth.Limits;
import io.locum.analyzer.signal.growth.Metaspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Classes are defined without end, and not unloaded. */
@AutoService(Rule.class)
public final class MetaspaceGrowth implements Rule {

    private static final String ID = "metaspace-growth";

    /** Programs load some classes for the first time hours after their start. */
    private static final double LEAST_CLASSES = 150;

    private static final double LEAST_BYTES = 1 << 20;

    /** What is unloaded of what is loaded, at most, in a program that keeps them. */
    private static final double FEW = 0.1;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Growing metaspace";
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(ClassCounts.SIGNAL, Metaspace.SIGNAL);
    }

    @Override
    public boolean core() {
        return false;
    }

    @Override
    public Verdict examine(Facts facts) {
        Instant warm = WarmUp.end(facts.get(Recorded.RECORDING));
        ClassCounts counts = facts.get(ClassCounts.SIGNAL);
        Series live = Series.of(counts.points(), ClassCounts.Point::at, ClassCounts.Point::live)
                .after(warm);
        Series used = Series.of(facts.get(Metaspace.SIGNAL).points(), Metaspace.Point::at, Metaspace.Point::usedBytes)
                .after(warm);
        Trend classes = Trend.of(live);
        Trend bytes = Trend.of(used);
        if (classes.shape() == Trend.Shape.TOO_SHORT) {
            return Unjudged.tooShort(ID, facts);
        }
        if (!classes.lasting() || classes.rise() < LEAST_CLASSES || !bytes.lasting() || bytes.rise() < LEAST_BYTES) {
            return new Verdict.Healthy(
                    ID,
                    "There were " + Quantity.count(live.first().value()) + " classes at first and "
                            + Quantity.count(live.last().value()) + " at the end.");
        }
        if (OldCollections.late(facts, live.first().at(), live.last().at()) == 0) {
            return Unjudged.because(
                    ID, "a collection that could have unloaded the classes that came while it recorded", facts);
        }
        return new Verdict.Sick(ID, List.of(problem(facts, classes, bytes, kept(counts, warm))));
    }

    /** Whether hardly any class was unloaded while others came. */
    private static boolean kept(ClassCounts counts, Instant warm) {
        List<ClassCounts.Point> points = counts.points().stream()
                .filter(point -> point.at().isAfter(warm))
                .toList();
        ClassCounts.Point first = points.get(0);
        ClassCounts.Point last = points.get(points.size() - 1);
        return last.unloaded() - first.unloaded() <= FEW * (last.loaded() - first.loaded());
    }

    private static Problem problem(Facts facts, Trend classes, Trend bytes, boolean kept) {
        Instant warm = WarmUp.end(facts.get(Recorded.RECORDING));
        List<Definition> defined = facts.find(DefinedClasses.SIGNAL).map(DefinedClasses::all).orElse(List.of()).stream()
                .filter(definition -> definition.at().isAfter(warm))
                .toList();
        Map<CallStack, Double> stacks = new LinkedHashMap<>();
        defined.forEach(definition -> stacks.merge(definition.stack(), 1.0, Double::sum));
        stacks.remove(CallStack.EMPTY);
        Optional<Culprit> culprit = Culprits.ofMost(stacks);
        Outlook outlook = Outlook.of(bytes, Unit.BYTES_PER_HOUR, bounds(facts, bytes, warm));
        List<Evidence> evidence = new ArrayList<>(List.of(
                new Measurement(ClassCounts.SIGNAL, "Classes more", Quantity.count(classes.rise())),
                new Measurement(ClassCounts.SIGNAL, "Classes at the end", Quantity.count(classes.level())),
                new Measurement(ClassCounts.SIGNAL, "Growth", new Quantity(classes.perHour(), Unit.PER_HOUR)),
                new Measurement(Metaspace.SIGNAL, "Metaspace at the end", new Quantity(bytes.level(), Unit.BYTES)),
                new Measurement(Metaspace.SIGNAL, "Growth of metaspace", outlook.rate())));
        if (!defined.isEmpty()) {
            evidence.add(new Evidence.SiteTable(
                    DefinedClasses.SIGNAL, "Where classes are defined, and for which loaders", lines(defined)));
        }
        stacks.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> evidence.add(new Evidence.Stack(
                        DefinedClasses.SIGNAL,
                        "The stack that defined most of them",
                        "",
                        most.getKey(),
                        most.getValue() / defined.size())));
        return new Problem(
                ID,
                classes.clear() && kept && culprit.isPresent() ? Confidence.CONFIRMED : Confidence.SUSPECTED,
                Quantity.count(classes.rise()) + " classes were defined and not unloaded"
                        + culprit.map(code -> "; they come from " + code.code()).orElse(""),
                Optional.empty(),
                culprit,
                outlook.impact(),
                evidence,
                new Recommendation(
                        "Compile each script, template or proxy once and use it again. Where a class loader is made for a "
                                + "time, let go of it and of everything it has loaded: one object of one of its classes "
                                + "keeps all of them. A heap dump shows who holds the loaders.",
                        List.of(
                                "https://docs.oracle.com/en/java/javase/17/gctuning/other-considerations.html#GUID-BFB89453-60C0-42AC-81CA-87D59B0ACE2E")));
    }

    private static List<Bound> bounds(Facts facts, Trend bytes, Instant warm) {
        List<Bound> bounds = new ArrayList<>(MemoryBound.of(facts, bytes));
        facts.find(Limits.SIGNAL).ifPresent(limits -> {
            limits.metaspaceBytes()
                    .ifPresent(limit -> bounds.add(new Bound(
                            committed(facts, warm).orElse(bytes),
                            limit,
                            "the limit of " + Quantity.bytes(limit) + " for metaspace",
                            "no class can be loaded any more (OutOfMemoryError: Metaspace)")));
            Trend classSpace = Trend.of(Series.of(
                            facts.get(Metaspace.SIGNAL).points(), Metaspace.Point::at, Metaspace.Point::classSpaceBytes)
                    .after(warm));
            limits.classSpaceBytes()
                    .ifPresent(limit -> bounds.add(new Bound(
                            classSpace,
                            limit,
                            "the limit of " + Quantity.bytes(limit) + " for classes",
                            "no class can be loaded any more (OutOfMemoryError: Compressed class space)")));
        });
        return bounds;
    }

    /** What the limit applies to: loaders of few classes each reserve far more than they use. */
    private static Optional<Trend> committed(Facts facts, Instant warm) {
        List<Metaspace.Point> points = facts.get(Metaspace.SIGNAL).points();
        return points.stream().anyMatch(point -> point.committedBytes() <= 0)
                ? Optional.empty()
                : Optional.of(Trend.of(Series.of(points, Metaspace.Point::at, Metaspace.Point::committedBytes)
                        .after(warm)));
    }

    private static List<Evidence.SiteTable.SiteLine> lines(List<Definition> defined) {
        SiteLines lines = new SiteLines();
        for (Definition definition : defined) {
            String loader = definition.loader().isEmpty() ? "" : " in " + definition.loader();
            lines.add(definition.stack(), 1, StartedThreads.pattern(definition.className()) + loader);
        }
        return lines.most();
    }
}

package io.locum.analyzer.rule.heap;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Culprits;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Evidence.SiteTable;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Quantity.Unit;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.SiteLines;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.rule.growth.Forecast;
import io.locum.analyzer.rule.growth.Line;
import io.locum.analyzer.rule.growth.Unjudged;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.GarbageCollections.HeapPoint;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.Survivors;
import io.locum.analyzer.signal.Survivors.Survivor;
import io.locum.analyzer.signal.heap.HeapContents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stays alive after collections keeps growing, and will fill the heap. */
@AutoService(Rule.class)
public final class HeapGrowth implements Rule {

    private static final String ID = "heap-growth";

    /** The rise is that of the lowest points of so many equal stretches. */
    private static final int STRETCHES = 10;

    private static final double SECONDS_PER_HOUR = 3600;
    private static final String READ_MORE =
            "https://docs.oracle.com/en/java/javase/17/troubleshoot/troubleshooting-memory-leaks.html";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Growing heap";
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(GarbageCollections.SIGNAL);
    }

    /** An application that is hardly ever collected is well even though this cannot be told. */
    @Override
    public boolean core() {
        return false;
    }

    @Override
    public Verdict examine(Facts facts) {
        RecordingInfo info = facts.get(Recorded.RECORDING);
        GarbageCollections collections = facts.get(GarbageCollections.SIGNAL);
        LiveSet live = LiveSet.of(collections, WarmUp.end(info));
        long limit = info.maxHeapBytes() > 0
                ? info.maxHeapBytes()
                : collections.heapAfter().stream()
                        .mapToLong(HeapPoint::committedBytes)
                        .max()
                        .orElse(0);
        LiveSet bound = LiveSet.upperBound(collections, WarmUp.end(info));
        if (bound.points().isEmpty()) {
            return Unjudged.because(ID, "a collection, after which the heap shows what stays alive", facts);
        }
        Growth growth = Growth.of(live, limit);
        if (PileUp.isInProgress(outlived(facts), WarmUp.end(info), lastCollection(facts))) {
            return new Verdict.Healthy(
                    ID, because(live, limit) + " Of what was alive at the end, hardly anything was old.");
        }
        if (growth.lasting()) {
            return new Verdict.Sick(ID, List.of(problem(facts, live, growth, limit)));
        }
        // a heap may fill up before there were enough old collections to show a trend
        Growth rise = Growth.of(bound, limit);
        if (rise.lasting()) {
            return new Verdict.Sick(ID, List.of(problem(facts, bound, rise, limit)));
        }
        if (rise.goesOn() && !live.proven()) {
            return unproven(facts, rise, limit);
        }
        if (Growth.canTell(live) || Growth.isSmall(bound, limit)) {
            return new Verdict.Healthy(ID, because(live, limit));
        }
        return Unjudged.because(ID, "more collections, to tell what stays on the heap from what passes", facts);
    }

    /** What collections of the young generation leave rises: dumps tell whether it is garbage. */
    private static Verdict unproven(Facts facts, Growth rise, long limit) {
        LiveSet dumps = LiveSet.ofDumps(facts, limit);
        if (dumps.points().size() < 2) {
            return new Verdict.NotEnoughData(
                    ID,
                    "a collection of the old generation: what others left on the heap rose by "
                            + new Quantity(rise.bytes(), Unit.BYTES) + ", and that may be garbage",
                    Unjudged.howToRecord(facts) + " --heap-dump auto");
        }
        Growth shown = Growth.between(dumps, limit);
        return shown.lasting()
                ? new Verdict.Sick(ID, List.of(problem(facts, dumps, shown, limit)))
                : new Verdict.Healthy(
                        ID, "What rose on the heap was garbage: two heap dumps show that hardly more is alive.");
    }

    /** Found in dumps, with its name, what grows is no growth of an unknown kind. */
    @Override
    public boolean explainedBy(Problem mine, Problem other) {
        return NamedGrowth.isMostOf(mine, other);
    }

    private static Problem problem(Facts facts, LiveSet live, Growth growth, long limit) {
        HeapPoint last = live.points().get(live.points().size() - 1);
        Line line = live.series().lows(STRETCHES).line();
        Quantity rate = new Quantity(Math.max(0, line.perSecond() * SECONDS_PER_HOUR), Unit.BYTES_PER_HOUR);
        Forecast forecast =
                growth.full() || line.perSecond() <= 0 ? Forecast.NOW : Forecast.of(limit - line.at(last.at()), line);
        Map<CallStack, Double> survivors = survivors(facts);
        Optional<Culprit> culprit = Culprits.ofMost(survivors);
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Measurement(
                GarbageCollections.SIGNAL,
                "Alive after the first collections",
                Quantity.bytes(live.points().get(0).usedBytes())));
        evidence.add(new Measurement(
                GarbageCollections.SIGNAL, "Alive after the last collection", Quantity.bytes(last.usedBytes())));
        evidence.add(new Measurement(GarbageCollections.SIGNAL, NamedGrowth.RATE, rate));
        evidence.add(new Measurement(GarbageCollections.SIGNAL, "The heap's limit", Quantity.bytes(limit)));
        if (!survivors.isEmpty()) {
            evidence.add(new SiteTable(
                    Survivors.SIGNAL, "Where the objects come from that were still alive at the end", lines(facts)));
            survivors.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .ifPresent(most -> evidence.add(new Evidence.Stack(
                            Survivors.SIGNAL,
                            "The stack that made most of them",
                            "",
                            most.getKey(),
                            most.getValue()
                                    / survivors.values().stream()
                                            .mapToDouble(Double::doubleValue)
                                            .sum())));
        }
        String until = growth.full()
                ? "The heap is full: what is alive takes " + Quantity.bytes(last.usedBytes()) + " of "
                        + Quantity.bytes(limit) + "."
                : "At " + rate + " the heap of " + Quantity.bytes(limit) + " is full " + forecast.inWords() + ".";
        return new Problem(
                ID,
                (live.proven() || growth.full()) && culprit.isPresent() ? Confidence.CONFIRMED : Confidence.SUSPECTED,
                "What stays on the heap grew by " + new Quantity(growth.bytes(), Unit.BYTES)
                        + culprit.map(code -> "; it is made in " + code.code()).orElse(""),
                Optional.empty(),
                culprit,
                new Impact(growth.full() ? 1 : forecast.severity(), forecast.time(), until),
                evidence,
                new Recommendation(
                        "Find what keeps these objects: a collection or cache without a bound, listeners that are never "
                                + "removed, a thread local. Bound it, or remove entries when their owner goes."
                                + (facts.has(HeapContents.SIGNAL) ? "" : NamedGrowth.HOW_TO_GET_IT),
                        List.of(READ_MORE)));
    }

    /** Samples by stack of what was made in the warm run and has outlived a collection; each counts the same. */
    private static Map<CallStack, Double> survivors(Facts facts) {
        Map<CallStack, Double> counts = new LinkedHashMap<>();
        outlived(facts).forEach(survivor -> counts.merge(survivor.stack(), 1.0, Double::sum));
        counts.remove(CallStack.EMPTY);
        return counts;
    }

    private static List<Survivor> outlived(Facts facts) {
        Instant warm = WarmUp.end(facts.get(Recorded.RECORDING));
        Instant lastCollection = lastCollection(facts);
        return facts.find(Survivors.SIGNAL).map(Survivors::objects).orElse(List.of()).stream()
                .filter(survivor -> survivor.allocatedAt().isAfter(warm)
                        && survivor.allocatedAt().isBefore(lastCollection))
                .toList();
    }

    private static Instant lastCollection(Facts facts) {
        return facts.get(GarbageCollections.SIGNAL).collections().stream()
                .map(GarbageCollections.Collection::start)
                .reduce(Instant.MIN, (a, b) -> b);
    }

    private static List<SiteTable.SiteLine> lines(Facts facts) {
        SiteLines lines = new SiteLines();
        outlived(facts).forEach(survivor -> lines.add(survivor.stack(), 1, survivor.className()));
        return lines.most();
    }

    private static String because(LiveSet live, long limit) {
        long least =
                live.points().stream().mapToLong(HeapPoint::usedBytes).min().orElse(0);
        return "After collections the heap went back to as little as " + Quantity.bytes(least) + " of "
                + Quantity.bytes(limit) + ", without a lasting rise.";
    }
}

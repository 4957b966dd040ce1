package io.locum.analyzer.rule.gc;

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
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.signal.Allocations;
import io.locum.analyzer.signal.Allocations.Site;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A program that makes so much garbage that collecting it takes a noticeable part of its time. */
@AutoService(Rule.class)
public final class GcPressure implements Rule {

    private static final String ID = "gc-pressure";

    /**
     * A well-sized JVM stands still for one or two per cent of the time, a small one for a few. G1 sizes its heap to stay
     * below one part in thirteen ({@code -XX:GCTimeRatio=12}); where it stands still for longer, it has given that up.
     */
    private static final double PRESSED = 1.0 / 13;

    /** The share of the run's seconds that have to be pressed: a single full collection is another disease. */
    private static final double SUSTAINED = 0.4;

    /** Fewer collections are an event, not a pressure. */
    private static final int ENOUGH = 10;

    private static final int SITES_SHOWN = 5;
    private static final String READ_MORE =
            "https://docs.oracle.com/en/java/javase/17/gctuning/factors-affecting-garbage-collection-performance.html";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Garbage collection pressure";
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(GarbageCollections.SIGNAL);
    }

    @Override
    public boolean explainedBy(Problem mine, Problem other) {
        // a heap that fills up is collected ever more often
        return other.id().equals("heap-growth");
    }

    @Override
    public Verdict examine(Facts facts) {
        RecordingInfo info = facts.get(Recorded.RECORDING);
        List<GarbageCollections.Pause> pauses = facts.get(GarbageCollections.SIGNAL).pauses().stream()
                .filter(pause -> pause.start().isAfter(WarmUp.end(info)))
                // what a call or a tool asks for says nothing about garbage
                .filter(pause -> PauseKind.of(pause).fromAllocation())
                .toList();
        Duration warm = WarmUp.warmTime(info);
        Duration paused = pauses.stream().map(GarbageCollections.Pause::length).reduce(Duration.ZERO, Duration::plus);
        double share = warm.isZero() ? 0 : (double) paused.toNanos() / warm.toNanos();
        boolean pressed =
                share >= PRESSED && pauses.size() >= ENOUGH && secondsPressed(pauses) >= warm.toSeconds() * SUSTAINED;
        if (!pressed) {
            return new Verdict.Healthy(
                    ID,
                    "The collector stopped the program for " + Quantity.share(share) + " of the time, in "
                            + (pauses.size() == 1 ? "one pause." : pauses.size() + " pauses."));
        }
        return new Verdict.Sick(ID, List.of(problem(facts, pauses, share, warm)));
    }

    private static long secondsPressed(List<GarbageCollections.Pause> pauses) {
        Map<Long, Duration> bySecond = new LinkedHashMap<>();
        pauses.forEach(pause -> bySecond.merge(pause.start().getEpochSecond(), pause.length(), Duration::plus));
        Duration limit = Duration.ofNanos((long) (PRESSED / 2 * 1e9));
        return bySecond.values().stream()
                .filter(paused -> paused.compareTo(limit) >= 0)
                .count();
    }

    private static Problem problem(Facts facts, List<GarbageCollections.Pause> pauses, double share, Duration warm) {
        Optional<Allocations> allocations = facts.find(Allocations.SIGNAL);
        List<Site> sites = allocations.map(Allocations::sites).orElse(List.of());
        Map<CallStack, Double> weights = new LinkedHashMap<>();
        sites.forEach(site -> weights.merge(site.stack(), (double) site.bytes(), Double::sum));
        Optional<Culprit> culprit = Culprits.ofMost(weights);
        double longest = pauses.stream()
                .mapToDouble(pause -> pause.length().toNanos() / 1e6)
                .max()
                .orElse(0);
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Measurement(
                GarbageCollections.SIGNAL, "Time in which the collector stopped the program", Quantity.share(share)));
        evidence.add(new Measurement(
                GarbageCollections.SIGNAL,
                "Pauses per second",
                Quantity.count(pauses.size() / (warm.toNanos() / 1e9))));
        allocations.ifPresent(all -> {
            double rate = all.bytes()
                    / Math.max(1, facts.get(Recorded.RECORDING).duration().toNanos() / 1e9);
            evidence.add(new Measurement(
                    Allocations.SIGNAL, "Allocation rate", new Quantity(rate, Quantity.Unit.BYTES_PER_SECOND)));
            evidence.add(new SiteTable(Allocations.SIGNAL, "Where most of it is allocated", lines(sites)));
            sites.stream()
                    .findFirst()
                    .ifPresent(top -> evidence.add(new Evidence.Stack(
                            Allocations.SIGNAL,
                            "The stack that allocates most: " + top.className(),
                            "",
                            top.stack(),
                            all.bytes() == 0 ? 0 : (double) top.bytes() / all.bytes())));
        });
        return new Problem(
                ID,
                Confidence.CONFIRMED,
                "Garbage collection stops the program for " + Quantity.share(share) + " of the time"
                        + culprit.map(code -> "; most garbage comes from " + code.code())
                                .orElse(""),
                Optional.empty(),
                culprit,
                new Impact(
                        Math.min(1, 0.3 + share * 1.5),
                        Quantity.share(share),
                        "The program stood still for " + Quantity.share(share) + " of the run, in " + pauses.size()
                                + " pauses of up to "
                                + new Quantity(longest, Quantity.Unit.MILLISECONDS) + "."),
                evidence,
                new Recommendation(
                        "Allocate less where most is allocated: build large results in a stream or a reused buffer "
                                + "rather than by adding up strings or copies, and do not keep per request what can be "
                                + "shared. If the live data nearly fills the heap, give it more (-Xmx).",
                        List.of(READ_MORE)));
    }

    private static List<SiteTable.SiteLine> lines(List<Site> sites) {
        Map<String, Double> sums = new LinkedHashMap<>();
        Map<String, String> types = new LinkedHashMap<>();
        for (Site site : sites) {
            String where = Culprits.of(site.stack()).map(Culprit::toString).orElse("unknown");
            sums.merge(where, (double) site.bytes(), Double::sum);
            types.putIfAbsent(where, site.className());
        }
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(SITES_SHOWN)
                .map(entry -> new SiteTable.SiteLine(
                        entry.getKey(),
                        types.getOrDefault(entry.getKey(), ""),
                        Quantity.bytes(Math.round(entry.getValue()))))
                .toList();
    }
}

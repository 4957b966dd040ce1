package io.locum.analyzer.rule.gc;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Culprits;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Breakdown;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.GarbageCollections.Pause;
import io.locum.analyzer.signal.GarbageCollections.Request;
import io.locum.analyzer.signal.LoopDelay;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Stalls;
import io.locum.analyzer.signal.Stalls.Spent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts long pauses of one kind into words and evidence. */
final class LongPauseReport {

    /** A pause that long is as bad as it gets: clients give up or retry. */
    private static final Duration UNBEARABLE = Duration.ofSeconds(1);

    private static final String READ_MORE =
            "https://docs.oracle.com/en/java/javase/17/gctuning/garbage-first-garbage-collector-tuning.html";

    private final PauseKind kind;
    private final List<Pause> pauses;
    private final Facts facts;
    private final Duration longest;
    private final Duration sum;

    LongPauseReport(PauseKind kind, List<Pause> pauses, Facts facts) {
        this.kind = kind;
        this.pauses = pauses;
        this.facts = facts;
        this.longest = pauses.stream()
                .map(Pause::length)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        this.sum = pauses.stream().map(Pause::length).reduce(Duration.ZERO, Duration::plus);
    }

    Problem problem() {
        Map<CallStack, Double> callers = callers();
        Optional<Culprit> culprit = Culprits.heaviest(callers);
        return new Problem(
                GcLongPause.ID,
                Confidence.CONFIRMED,
                title(culprit),
                Optional.of(kind.id()),
                culprit,
                impact(),
                evidence(callers),
                new Recommendation(kind.advice(), List.of(READ_MORE)));
    }

    /** Those who asked for these collections. */
    private Map<CallStack, Double> callers() {
        Map<CallStack, Double> callers = new LinkedHashMap<>();
        if (kind == PauseKind.EXPLICIT) {
            facts.get(GarbageCollections.SIGNAL).requests().stream()
                    .filter(request -> !request.stack().isEmpty())
                    .forEach(request -> callers.merge(request.stack(), nanos(request), Double::sum));
        }
        return callers;
    }

    private static double nanos(Request request) {
        return Math.max(1, request.length().toNanos());
    }

    private String title(Optional<Culprit> culprit) {
        String who = kind.words()
                + culprit.map(code -> ", called by " + code.code() + ",").orElse("");
        return pauses.size() == 1
                ? who + " stopped the whole program once, for " + Quantity.of(longest)
                : who + " stops the whole program: " + pauses.size() + " pauses of up to " + Quantity.of(longest);
    }

    private Impact impact() {
        Duration warm = WarmUp.warmTime(facts.get(Recorded.RECORDING));
        double share = warm.isZero() ? 0 : Math.min(1, (double) sum.toNanos() / warm.toNanos());
        double worst = Math.min(1, (double) longest.toNanos() / UNBEARABLE.toNanos());
        String all = "The program stood still for " + Quantity.of(sum) + " in all, " + Quantity.share(share)
                + " of the time; whoever came then waited up to " + Quantity.of(longest) + ".";
        return new Impact(Math.min(1, 0.25 + 0.35 * worst + share), Quantity.of(longest), all);
    }

    private List<Evidence> evidence(Map<CallStack, Double> callers) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Measurement(GarbageCollections.SIGNAL, "The longest of these pauses", Quantity.of(longest)));
        evidence.add(new Measurement(GarbageCollections.SIGNAL, "Long pauses", Quantity.count(pauses.size())));
        facts.find(EventLoops.SIGNAL)
                .map(EventLoops::delaying)
                .filter(loops -> !loops.loops().isEmpty())
                .ifPresent(loops -> {
                    LoopDelay delay = loops.delay();
                    evidence.add(new Measurement(
                            EventLoops.SIGNAL,
                            "Loop delay, 99th percentile, as it is",
                            Quantity.of(delay.percentile(0.99))));
                    evidence.add(new Measurement(
                            EventLoops.SIGNAL,
                            "Loop delay, 99th percentile, without the collector's pauses",
                            Quantity.of(delay.without(paused(loops)).percentile(0.99))));
                });
        double all = callers.values().stream().mapToDouble(Double::doubleValue).sum();
        callers.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(caller -> evidence.add(new Evidence.Stack(
                        GarbageCollections.SIGNAL,
                        "Who calls System.gc()",
                        thread(caller.getKey()),
                        caller.getKey(),
                        caller.getValue() / all)));
        evidence.add(new Breakdown(GarbageCollections.SIGNAL, "What these pauses were for", byCause()));
        return evidence;
    }

    /** The times in which these loops were late for a pause: within a tick, or waiting. */
    private List<Duration> paused(EventLoops loops) {
        Stream<Duration> ticks = facts.find(Stalls.SIGNAL).map(Stalls::stalls).orElse(List.of()).stream()
                .filter(stall -> stall.mainly() == Spent.GC)
                .map(Stalls.Stall::length);
        List<Pause> all = facts.get(GarbageCollections.SIGNAL).pauses();
        Stream<Duration> standstills = loops.loops().stream()
                .flatMap(loop -> loop.standstills().stream())
                .filter(still -> all.stream()
                        .anyMatch(pause -> pause.start().isBefore(still.end())
                                && pause.end().isAfter(still.start())))
                .map(EventLoops.Standstill::length);
        return Stream.concat(ticks, standstills).toList();
    }

    private String thread(CallStack stack) {
        return facts.get(GarbageCollections.SIGNAL).requests().stream()
                .filter(request -> request.stack().equals(stack))
                .map(request -> request.thread().name())
                .findFirst()
                .orElse("");
    }

    private List<Breakdown.Part> byCause() {
        return pauses.stream()
                .collect(Collectors.groupingBy(
                        pause -> pause.cause() + (pause.collector().isEmpty() ? "" : " (" + pause.collector() + ")"),
                        Collectors.reducing(Duration.ZERO, Pause::length, Duration::plus)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                .map(entry -> new Breakdown.Part(entry.getKey(), Quantity.of(entry.getValue())))
                .toList();
    }
}

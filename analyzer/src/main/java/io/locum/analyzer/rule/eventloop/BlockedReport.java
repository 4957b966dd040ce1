package io.locum.analyzer.rule.eventloop;

import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Breakdown;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Evidence.StallList;
import io.locum.analyzer.rule.Evidence.WaitChain;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.LoopDelay;
import io.locum.analyzer.signal.Stalls;
import io.locum.analyzer.signal.Stalls.Part;
import io.locum.analyzer.signal.Stalls.Spent;
import io.locum.analyzer.signal.Stalls.Stall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a group of stalls into words and evidence. */
final class BlockedReport {

    /** A delay as long as this is as bad as it gets: clients give up or retry. */
    private static final Duration UNBEARABLE = Duration.ofMillis(100);

    /** A loop that is blocked is never a trifle. */
    private static final double LEAST_SEVERITY = 0.2;

    private static final int STACKS_SHOWN = 3;
    private static final String READ_MORE = "https://vertx.io/docs/vertx-core/java/#golden_rule";

    private final StallGroup group;
    private final LoopDelay before;
    private final LoopDelay after;

    BlockedReport(StallGroup group, LoopDelay before) {
        this.group = group;
        this.before = before;
        this.after = before.without(group.lengths());
    }

    Problem problem() {
        Spent cause = group.cause();
        return new Problem(
                "event-loop-blocked",
                confidence(),
                title(cause),
                Optional.of(cause.id()),
                group.culprit().map(this::onItsThread),
                impact(),
                evidence(cause),
                new Recommendation(BlockedAdvice.of(cause), List.of(READ_MORE)));
    }

    private Confidence confidence() {
        return group.culprit().isPresent() && group.stalls().size() >= 3 ? Confidence.CONFIRMED : Confidence.SUSPECTED;
    }

    private Culprit onItsThread(Culprit culprit) {
        Stall last = group.stalls().get(group.stalls().size() - 1);
        return new Culprit(
                culprit.className(), culprit.method(), culprit.rawMethod(), culprit.line(), Optional.of(last.loop()));
    }

    private String title(Spent cause) {
        String who = group.culprit().map(Culprit::code).orElse("Some code");
        String stalls = group.stalls().size() == 1
                ? "once, for " + Quantity.of(group.longest())
                : group.stalls().size() + " times, for up to " + Quantity.of(group.longest());
        return switch (cause) {
            case CPU -> who + " computes on the event loop and blocks it " + stalls;
            case BLOCKING_CALL -> who + " waits on the event loop and blocks it " + stalls;
            case LOCK -> who + " waits for a lock on the event loop and blocks it " + stalls;
            case GC -> "Garbage collection stops the event loop " + stalls;
            case SAFEPOINT -> "The JVM stops the event loop " + stalls;
            case THROTTLED -> "The container's CPU limit stops the event loop " + stalls;
            case HOST -> "The machine leaves the event loop without a processor " + stalls;
            case UNKNOWN -> "Something blocks the event loop " + stalls;
        };
    }

    private Impact impact() {
        double meanBefore = before.mean().toNanos();
        double vanishes = meanBefore <= 0 ? 0 : 1 - after.mean().toNanos() / meanBefore;
        double unbearable = Math.min(1, (double) worst().toNanos() / UNBEARABLE.toNanos());
        double severity = Math.max(LEAST_SEVERITY, Math.min(1, vanishes * unbearable));
        Duration p99 = before.percentile(0.99);
        Duration fixed = after.percentile(0.99);
        String text = p99.minus(fixed).compareTo(Duration.ofMillis(1)) >= 0
                ? "Without it, the 99th percentile of the loop delay goes from " + Quantity.of(p99) + " to "
                        + Quantity.of(fixed) + "."
                : Quantity.share(vanishes) + " of all waiting for the loop is for this; the longest wait was "
                        + Quantity.of(group.longest()) + ".";
        return new Impact(severity, Quantity.share(vanishes), text);
    }

    /** The 99th percentile, or a tenth of the longest stall where stalls are too rare to move it. */
    private Duration worst() {
        Duration p99 = before.percentile(0.99);
        Duration rare = group.longest().dividedBy(10);
        return p99.compareTo(rare) > 0 ? p99 : rare;
    }

    private List<Evidence> evidence(Spent cause) {
        List<Evidence> evidence = new ArrayList<>();
        List<Part> heaviest = group.heaviest();
        Duration known = heaviest.stream().map(Part::length).reduce(Duration.ZERO, Duration::plus);
        for (Part part : heaviest.subList(0, Math.min(STACKS_SHOWN, heaviest.size()))) {
            evidence.add(new Evidence.Stack(
                    Stalls.SIGNAL,
                    "The event loop's thread during these stalls",
                    group.stalls().get(0).loop(),
                    part.stack(),
                    known.isZero() ? 0 : (double) part.length().toNanos() / known.toNanos()));
        }
        if (cause == Spent.LOCK) {
            heaviest.stream()
                    .filter(part -> !part.lock().isEmpty())
                    .findFirst()
                    .ifPresent(part -> evidence.add(chain(part)));
        }
        evidence.add(new Breakdown(Stalls.SIGNAL, "Where the time of these stalls went", spent()));
        evidence.add(new Measurement(
                EventLoops.SIGNAL, "Loop delay, 99th percentile, as it is", Quantity.of(before.percentile(0.99))));
        evidence.add(new Measurement(
                EventLoops.SIGNAL,
                "Loop delay, 99th percentile, without these stalls",
                Quantity.of(after.percentile(0.99))));
        evidence.add(new StallList(
                Stalls.SIGNAL,
                "Each of these stalls",
                group.stalls().stream()
                        .map(stall -> new StallList.StallLine(
                                stall.start(),
                                stall.length(),
                                stall.loop(),
                                stall.mainly().id()))
                        .toList()));
        return evidence;
    }

    private WaitChain chain(Part part) {
        String loop = group.stalls().get(0).loop();
        List<WaitChain.Wait> waits = new ArrayList<>();
        waits.add(new WaitChain.Wait(loop, part.lock(), part.owner(), part.stack()));
        if (!part.owner().isEmpty()) {
            waits.add(new WaitChain.Wait(part.owner(), "", "", part.ownerStack()));
        }
        return new WaitChain(Stalls.SIGNAL, "What it waits for, and what the holder was doing", waits);
    }

    private List<Breakdown.Part> spent() {
        return group.breakdown().entrySet().stream()
                .map(entry -> new Breakdown.Part(
                        entry.getKey().spent().id(), entry.getKey().detail(), Quantity.of(entry.getValue())))
                .toList();
    }
}

package io.locum.analyzer.rule.eventloop;

import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Breakdown;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Evidence.StallList;
import io.locum.analyzer.rule.Evidence.WaitChain;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Impact.Change;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.signal.EventLoops;
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

    /** A percentile that moves by less is no news. */
    private static final Duration NOTICED = Duration.ofMillis(1);

    private static final int STACKS_SHOWN = 3;
    private static final String READ_MORE = "https://vertx.io/docs/vertx-core/java/#golden_rule";

    private final StallGroup group;
    private final Cure cure;
    private final Optional<LateThread> late;

    BlockedReport(StallGroup group, Cure cure) {
        this.group = group;
        this.cure = cure;
        this.late = group.cause() == Spent.SAFEPOINT ? LateThread.of(group) : Optional.empty();
    }

    Problem problem() {
        Spent cause = group.cause();
        return new Problem(
                "event-loop-blocked",
                confidence(),
                title(cause),
                Optional.of(cause.id()),
                group.culprit()
                        .map(this::onItsThread)
                        .or(() -> late.map(thread -> thread.culprit().on(thread.thread(), Optional.empty()))),
                impact(),
                evidence(cause),
                new Recommendation(BlockedAdvice.of(cause), List.of(READ_MORE)));
    }

    private Confidence confidence() {
        return group.culprit().isPresent() && group.stalls().size() >= 3 ? Confidence.CONFIRMED : Confidence.SUSPECTED;
    }

    private Culprit onItsThread(Culprit culprit) {
        Stall last = group.stalls().get(group.stalls().size() - 1);
        return culprit.on(last.loop(), group.entry());
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
            case SAFEPOINT ->
                late.map(thread -> thread.culprit().code()
                                        + " lets the JVM wait for a safepoint, which stops the event loop ")
                                .orElse("The JVM stops the event loop ")
                        + stalls;
            case THROTTLED -> "The container's CPU limit stops the event loop " + stalls;
            case HOST -> "The machine leaves the event loop without a processor " + stalls;
            case UNKNOWN -> "Something blocks the event loop " + stalls;
        };
    }

    private Impact impact() {
        // a culprit beside a worse one may not move the percentile, and still makes most of the waiting
        double vanishes = Math.max(cure.ofMean(), (cure.ofMean() + cure.ofP99()) / 2);
        double unbearable = Math.min(1, (double) worst().toNanos() / UNBEARABLE.toNanos());
        double severity = Math.max(LEAST_SEVERITY, Math.min(1, vanishes * unbearable));
        return new Impact(severity, Quantity.share(cure.ofMean()), cured(), List.of(p99(), mean()));
    }

    private String cured() {
        Duration saved = before(0.99).minus(after(0.99));
        String of = " of the loop delay goes from ";
        String p99 = "If you fix this, the 99th percentile" + of + p99().before() + " to " + p99().after();
        String mean = mean().before() + " to " + mean().after();
        return saved.compareTo(NOTICED) >= 0
                ? p99 + ", and its mean from " + mean + "."
                : "If you fix this, the mean" + of + mean + "; the longest wait was " + Quantity.of(group.longest())
                        + ".";
    }

    private Change p99() {
        return new Change("Loop delay once warm, 99th percentile", Quantity.of(before(0.99)), Quantity.of(after(0.99)));
    }

    private Change mean() {
        return new Change(
                "Loop delay once warm, mean",
                Quantity.of(cure.before().mean()),
                Quantity.of(cure.after().mean()));
    }

    private Duration before(double share) {
        return cure.before().percentile(share);
    }

    private Duration after(double share) {
        return cure.after().percentile(share);
    }

    /** The 99th percentile, or a tenth of the longest stall where stalls are too rare to move it. */
    private Duration worst() {
        Duration p99 = before(0.99);
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
        late.ifPresent(thread -> evidence.add(new Evidence.Stack(
                Stalls.SIGNAL,
                "The thread that ran on while all others stood still and waited for it",
                thread.thread(),
                thread.stack(),
                1)));
        if (cause == Spent.LOCK) {
            heaviest.stream()
                    .filter(part -> !part.lock().isEmpty())
                    .findFirst()
                    .ifPresent(part -> evidence.add(chain(part)));
        }
        evidence.add(new Breakdown(Stalls.SIGNAL, "Where the time of these stalls went", spent()));
        for (Change change : List.of(p99(), mean())) {
            evidence.add(new Measurement(EventLoops.SIGNAL, change.what() + ", as it is", change.before()));
            evidence.add(new Measurement(EventLoops.SIGNAL, change.what() + ", if this is fixed", change.after()));
        }
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

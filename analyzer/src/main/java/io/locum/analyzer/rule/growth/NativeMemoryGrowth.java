package io.locum.analyzer.rule.growth;

import com.google.auto.service.AutoService;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Quantity.Unit;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.growth.MemoryUse;
import io.locum.analyzer.signal.growth.MemoryUse.Point;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The process grows by memory that the JVM does not account for: what is in RAM, less the heap, metaspace, compiled code
 * and direct buffers. Of the heap nobody knows how much it has touched, so the growth has to show both if it was as
 * little as its pools had at most, and if it was all.
 */
@AutoService(Rule.class)
public final class NativeMemoryGrowth implements Rule {

    private static final String ID = "native-memory-growth";

    /** The JVM's own tables, the compilers and the allocator's arenas come and go by some MiB. */
    private static final double LEAST_BYTES = 32 << 20;

    /** Without a place in the code that explains it, the allocator may just be slow to use again what was freed. */
    private static final double LEAST_UNEXPLAINED = 64 << 20;

    /** Fewer of them hold little. */
    private static final double LEAST_OPEN = 20;

    private static final Set<String> HOLDERS = Set.of("deflater", "inflater");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Growing native memory";
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(MemoryUse.SIGNAL);
    }

    @Override
    public boolean core() {
        return false;
    }

    /** Each thread has a stack, and the allocator an arena for it. */
    @Override
    public boolean explainedBy(Problem mine, Problem other) {
        return other.id().equals("thread-leak");
    }

    @Override
    public Verdict examine(Facts facts) {
        List<Point> known = facts.get(MemoryUse.SIGNAL).points().stream()
                .filter(point -> point.anonymous() >= 0)
                .toList();
        if (known.isEmpty()) {
            return Unjudged.because(ID, "how much of the process is in RAM, which only Linux tells", facts);
        }
        Instant warm = WarmUp.end(facts.get(Recorded.RECORDING));
        Series rest = rest(known, point -> Math.min(point.heapPeak(), point.heapCommitted()))
                .after(warm);
        Trend least = Trend.of(rest);
        Trend most = Trend.of(rest(known, Point::heapCommitted).after(warm));
        if (least.shape() == Trend.Shape.TOO_SHORT) {
            return Unjudged.tooShort(ID, facts);
        }
        double rise = Math.min(least.rise(), most.rise());
        String because = "Beside what the JVM accounts for, the process took "
                + bytes(rest.first().value()) + " at first and "
                + bytes(rest.last().value()) + " at the end.";
        if (!least.lasting() || !most.lasting() || rise < LEAST_BYTES) {
            return new Verdict.Healthy(ID, because);
        }
        Optional<GrowingSite> holder = GrowingSite.of(
                        facts,
                        HOLDERS,
                        count -> count.open(),
                        rest.points().stream().map(Series.Point::at).toList(),
                        LEAST_OPEN)
                .stream()
                .findFirst();
        if (holder.isPresent()
                && !OldCollections.freedTheUnused(facts, rest.first().at(), least.end())) {
            return Unjudged.because(ID, "collections, which free what nobody uses any more", facts);
        }
        if (holder.isEmpty() && (rise < LEAST_UNEXPLAINED || !least.clear())) {
            return new Verdict.Healthy(ID, because);
        }
        return new Verdict.Sick(ID, List.of(problem(facts, least, rest, holder)));
    }

    private static Problem problem(Facts facts, Trend trend, Series rest, Optional<GrowingSite> holder) {
        Optional<Culprit> culprit = holder.flatMap(GrowingSite::culprit);
        Outlook outlook = Outlook.of(trend, Unit.BYTES_PER_HOUR, MemoryBound.of(facts, trend));
        List<Evidence> evidence = new ArrayList<>(List.of(
                new Measurement(
                        MemoryUse.SIGNAL,
                        "Not accounted for, at first",
                        bytes(rest.first().value())),
                new Measurement(MemoryUse.SIGNAL, "Not accounted for, at the end", bytes(trend.level())),
                new Measurement(MemoryUse.SIGNAL, "Growth", outlook.rate())));
        holder.ifPresent(site -> evidence.addAll(site.evidence()));
        // who never ends them is to blame whether or not a collection will free them one day
        boolean sure = trend.clear() && holder.map(GrowingSite::keepsAll).orElse(false);
        return new Problem(
                ID,
                sure ? Confidence.CONFIRMED : Confidence.SUSPECTED,
                "The process grew by " + bytes(trend.rise()) + " outside of what the JVM accounts for"
                        + holder.map(site -> "; " + site.words() + " made in "
                                        + culprit.map(Culprit::code).orElse("unknown code") + " are never ended")
                                .orElse(""),
                holder.map(GrowingSite::kind),
                culprit,
                outlook.impact(),
                evidence,
                new Recommendation(
                        holder.isPresent()
                                ? "Call end() on each when it is done, in a finally block, or use one again after reset(). "
                                        + "Its memory is outside the heap, so that no collection is in a hurry to free it."
                                : "Look for native libraries, memory taken from Unsafe or by foreign functions, and streams "
                                        + "that compress and are not closed. `-XX:NativeMemoryTracking=summary` tells what the "
                                        + "JVM itself takes.",
                        List.of(
                                "https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/zip/Deflater.html")));
    }

    private static Series rest(List<Point> points, ToDoubleFunction<Point> heap) {
        return Series.of(
                points,
                Point::at,
                point ->
                        point.anonymous() - point.accounted() - (point.heapIsShared() ? 0 : heap.applyAsDouble(point)));
    }

    private static Quantity bytes(double bytes) {
        return new Quantity(bytes, Unit.BYTES);
    }
}

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
import io.locum.analyzer.rule.growth.Outlook.Bound;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.growth.DirectBufferUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Direct buffers grow while the program runs; what holds them, a heap dump shows under the same id. */
@AutoService(Rule.class)
public final class DirectBufferGrowth implements Rule {

    private static final String ID = "direct-memory-growth";

    /** Servers keep some MiB of buffers for their connections. */
    private static final double LEAST_BYTES = 16 << 20;

    /** A place that holds less of the growth than this does not explain it. */
    private static final double LEAST_SHARE = 0.2;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Growing direct memory";
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(DirectBufferUse.SIGNAL);
    }

    @Override
    public boolean core() {
        return false;
    }

    @Override
    public Verdict examine(Facts facts) {
        DirectBufferUse use = facts.get(DirectBufferUse.SIGNAL);
        Instant warm = WarmUp.end(facts.get(Recorded.RECORDING));
        Series bytes = Series.of(use.points(), DirectBufferUse.Point::at, DirectBufferUse.Point::bytes)
                .after(warm);
        Trend trend = Trend.of(bytes);
        if (trend.shape() == Trend.Shape.TOO_SHORT) {
            return Unjudged.tooShort(ID, facts);
        }
        if (!trend.lasting() || trend.rise() < LEAST_BYTES) {
            return new Verdict.Healthy(
                    ID,
                    "Direct buffers held " + bytes(bytes.first().value()) + " at first and "
                            + bytes(bytes.last().value()) + " at the end"
                            + (use.limit() > 0 ? ", of at most " + Quantity.bytes(use.limit()) + "." : "."));
        }
        Instant from = bytes.first().at();
        if (!OldCollections.freedTheUnused(facts, from, trend.end())) {
            return Unjudged.because(ID, "collections, which free buffers that nobody uses any more", facts);
        }
        return new Verdict.Sick(
                ID, List.of(problem(facts, trend, bytes, OldCollections.late(facts, from, trend.end()) > 0)));
    }

    private static Problem problem(Facts facts, Trend trend, Series bytes, boolean hadTheirChance) {
        long limit = facts.get(DirectBufferUse.SIGNAL).limit();
        List<GrowingSite> sites = GrowingSite.of(
                facts,
                Set.of("direct-buffer"),
                count -> count.bytes(),
                bytes.points().stream().map(Series.Point::at).toList(),
                LEAST_SHARE * trend.rise());
        Optional<GrowingSite> most = sites.stream().findFirst();
        Optional<Culprit> culprit = most.flatMap(GrowingSite::culprit);
        List<Bound> bounds = new ArrayList<>(MemoryBound.of(facts, trend));
        if (limit > 0) {
            bounds.add(new Bound(
                    trend,
                    limit,
                    "the limit of " + Quantity.bytes(limit) + " for direct buffers",
                    "the next buffer fails (OutOfMemoryError)"));
        }
        Outlook outlook = Outlook.of(trend, Unit.BYTES_PER_HOUR, bounds);
        List<Evidence> evidence = new ArrayList<>(List.of(
                new Measurement(
                        DirectBufferUse.SIGNAL,
                        "Held at first",
                        new Quantity(bytes.first().value(), Unit.BYTES)),
                new Measurement(DirectBufferUse.SIGNAL, "Held at the end", new Quantity(trend.level(), Unit.BYTES)),
                new Measurement(DirectBufferUse.SIGNAL, "Growth", outlook.rate())));
        most.ifPresent(site -> evidence.addAll(site.evidence()));
        boolean sure = trend.clear()
                && culprit.isPresent()
                && (hadTheirChance || most.map(GrowingSite::keepsAll).orElse(false));
        return new Problem(
                ID,
                sure ? Confidence.CONFIRMED : Confidence.SUSPECTED,
                "Direct buffers grew by " + bytes(trend.rise()) + " outside the heap"
                        + culprit.map(code -> "; they are made in " + code.code())
                                .orElse(""),
                Optional.empty(),
                culprit,
                outlook.impact(),
                evidence,
                new Recommendation(
                        "Use each buffer again instead of making a new one, release pooled ones, and let go of those that "
                                + "are done with; their memory is freed only when the buffer object is collected. A heap "
                                + "dump shows who holds them.",
                        List.of(
                                "https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/nio/ByteBuffer.html")));
    }

    private static Quantity bytes(double bytes) {
        return new Quantity(bytes, Unit.BYTES);
    }
}

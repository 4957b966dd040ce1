package io.locum.analyzer.rule.leak;

import com.google.auto.service.AutoService;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.heap.DirectBuffers;
import io.locum.analyzer.signal.heap.HeapContents;
import io.locum.heap.accumulation.Accumulation;
import io.locum.heap.accumulation.DirectMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Direct buffers that somebody keeps, so that memory outside the heap runs out. */
@AutoService(Rule.class)
public final class DirectMemoryGrowth implements Rule {

    private static final String ID = "direct-memory-growth";

    /** Servers keep some MiB of buffers for their connections. */
    private static final long BYTES = 16 << 20;

    /** A pool has large buffers, and few; so many in one collection were put there one by one. */
    private static final long BUFFERS = 50;

    /** One collection with most of all memory of buffers is not chance. */
    private static final double MOST = 0.5;

    /** Beyond, the next buffer may fail. */
    private static final double NEARLY_FULL = 0.8;

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
        return Set.of(HeapContents.SIGNAL, DirectBuffers.SIGNAL);
    }

    @Override
    public boolean core() {
        return false;
    }

    @Override
    public Verdict examine(Facts facts) {
        DirectMemory memory = facts.get(DirectBuffers.SIGNAL).memory();
        Optional<Accumulation> holder = memory.holders().stream()
                .filter(place -> place.bound().isEmpty()
                        && place.entries().count() >= BUFFERS
                        && place.bytes() >= memory.bytes() * MOST)
                .findFirst();
        boolean full = memory.limit() > 0 && memory.bytes() >= memory.limit() * NEARLY_FULL;
        if (memory.bytes() < BYTES || (holder.isEmpty() && !full)) {
            return new Verdict.Healthy(
                    ID,
                    Quantity.number(memory.buffers()) + " direct buffers hold " + Quantity.bytes(memory.bytes())
                            + (memory.limit() > 0 ? " of at most " + Quantity.bytes(memory.limit()) : "") + ".");
        }
        return new Verdict.Sick(ID, List.of(problem(memory, holder)));
    }

    private static Problem problem(DirectMemory memory, Optional<Accumulation> holder) {
        Optional<Culprit> culprit = holder.flatMap(Holder::of).map(Holder::culprit);
        List<Evidence> evidence = new ArrayList<>();
        holder.ifPresent(place -> evidence.add(LeakPath.of(place)));
        evidence.add(new Measurement(DirectBuffers.SIGNAL, "Direct buffers", Quantity.number(memory.buffers())));
        evidence.add(new Measurement(DirectBuffers.SIGNAL, "Outside the heap", Quantity.bytes(memory.bytes())));
        if (memory.limit() > 0) {
            evidence.add(new Measurement(DirectBuffers.SIGNAL, "The limit", Quantity.bytes(memory.limit())));
        }
        double share = memory.limit() > 0 ? Math.min(1, (double) memory.bytes() / memory.limit()) : 0.2;
        return new Problem(
                ID,
                Confidence.SUSPECTED,
                holder.map(place -> LeakReport.place(place) + " holds "
                                + Quantity.number(place.entries().count()) + " direct buffers with "
                                + Quantity.bytes(place.bytes()) + " outside the heap")
                        .orElse("Direct buffers take " + Quantity.bytes(memory.bytes()) + ", nearly all they may"),
                Optional.empty(),
                culprit,
                new Impact(
                        0.3 + 0.6 * share,
                        Quantity.bytes(memory.bytes()),
                        Quantity.bytes(memory.bytes()) + " outside the heap are in use"
                                + (memory.limit() > 0
                                        ? ", of " + Quantity.bytes(memory.limit())
                                                + " that may be; beyond, the JVM throws " + "OutOfMemoryError."
                                        : ".")),
                evidence,
                new Recommendation(
                        "Use each buffer again instead of making a new one, release pooled ones, and let go of those that "
                                + "are done with; their memory is freed only when the buffer object is collected.",
                        List.of(
                                "https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/nio/ByteBuffer.html")));
    }
}

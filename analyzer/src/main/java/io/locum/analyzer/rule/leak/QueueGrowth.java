package io.locum.analyzer.rule.leak;

import com.google.auto.service.AutoService;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.heap.Accumulations;
import io.locum.analyzer.signal.heap.HeapContents;
import java.util.List;
import java.util.Set;

/** A queue that is filled faster than it is emptied. */
@AutoService(Rule.class)
public final class QueueGrowth implements Rule {

    /** A queue is empty most of the time: a thousand entries that take a twentieth of the heap wait too long. */
    private static final Limit LIMIT = new Limit(1_000, 2 << 20, 0.05);

    private static final LeakRule LEAK = new LeakRule(
            "queue-growth",
            Disease.QUEUE,
            LIMIT,
            new LeakRule.Words(
                    "waiting entries",
                    "Bound the queue and let the producer wait or fail when it is full; make the consumer faster or add one; cancel what nobody waits for any more.",
                    "queue",
                    List.of("https://www.reactivemanifesto.org/glossary#Back-Pressure")));

    @Override
    public String id() {
        return LEAK.id();
    }

    @Override
    public String title() {
        return "Queue that is not worked off";
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(HeapContents.SIGNAL, Accumulations.SIGNAL);
    }

    @Override
    public boolean core() {
        return false;
    }

    @Override
    public Verdict examine(Facts facts) {
        return LEAK.examine(facts);
    }
}

package io.locum.analyzer.rule.leak;

import com.google.auto.service.AutoService;
import io.locum.analyzer.rule.Rule;
import java.util.List;

/** A queue that is filled faster than it is emptied. */
@AutoService(Rule.class)
public final class QueueGrowth extends AccumulationRule {

    /** A queue is empty most of the time: a thousand entries that take a twentieth of the heap wait too long. */
    private static final Limit LIMIT = new Limit(1_000, 2 << 20, 0.05);

    public QueueGrowth() {
        super(
                "Queue that is not worked off",
                new LeakRule(
                        "queue-growth",
                        Disease.QUEUE,
                        LIMIT,
                        new LeakRule.Words(
                                "waiting entries",
                                "Bound the queue and let the producer wait or fail when it is full; make the consumer faster or add one; cancel what nobody waits for any more.",
                                "queue",
                                List.of("https://www.reactivemanifesto.org/glossary#Back-Pressure"))));
    }
}

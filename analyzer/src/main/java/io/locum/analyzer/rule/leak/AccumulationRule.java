package io.locum.analyzer.rule.leak;

import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.heap.Accumulations;
import io.locum.analyzer.signal.heap.HeapContents;
import java.util.Set;

/** A disease of collections in which things pile up; each has its own words and thresholds, and no more. */
abstract class AccumulationRule implements Rule {

    private final String title;
    private final LeakRule leak;

    AccumulationRule(String title, LeakRule leak) {
        this.title = title;
        this.leak = leak;
    }

    @Override
    public final String id() {
        return leak.id();
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final Set<Signal<?>> needs() {
        return Set.of(HeapContents.SIGNAL, Accumulations.SIGNAL);
    }

    @Override
    public final boolean core() {
        return false;
    }

    @Override
    public final Verdict examine(Facts facts) {
        return leak.examine(facts);
    }
}

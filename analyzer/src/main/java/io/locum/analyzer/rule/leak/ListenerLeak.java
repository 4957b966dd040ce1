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

/** Listeners, subscribers or callbacks that are added and never removed. */
@AutoService(Rule.class)
public final class ListenerLeak implements Rule {

    /** A thousand of one kind are more than a program adds by hand; below a twentieth of the heap they do no harm yet. */
    private static final Limit LIMIT = new Limit(1_000, 1 << 20, 0.05);

    private static final LeakRule LEAK = new LeakRule(
            "listener-leak",
            Disease.LISTENERS,
            LIMIT,
            new LeakRule.Words(
                    "listeners",
                    "Remove each listener when what it serves has gone: keep what the registration returns and close it, or hold listeners weakly.",
                    "source of events with many listeners",
                    List.of("https://docs.oracle.com/javase/tutorial/uiswing/events/generalrules.html")));

    @Override
    public String id() {
        return LEAK.id();
    }

    @Override
    public String title() {
        return "Listeners that are not removed";
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

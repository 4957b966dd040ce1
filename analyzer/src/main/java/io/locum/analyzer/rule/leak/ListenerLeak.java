package io.locum.analyzer.rule.leak;

import com.google.auto.service.AutoService;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.rule.Verdict.Healthy;
import io.locum.analyzer.rule.Verdict.Sick;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Registrations;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.heap.Accumulations;
import io.locum.analyzer.signal.heap.HeapContents;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Listeners, subscribers or callbacks that are added and never removed: seen while they are added, or where they pile up
 * on the heap, or both.
 */
@AutoService(Rule.class)
public final class ListenerLeak extends AccumulationRule {

    static final String ID = "listener-leak";

    /** A thousand of one kind are more than a program adds by hand; below a twentieth of the heap they do no harm yet. */
    private static final Limit LIMIT = new Limit(1_000, 1 << 20, 0.05);

    public ListenerLeak() {
        super(
                "Listeners that are not removed",
                new LeakRule(
                        ID,
                        Disease.LISTENERS,
                        LIMIT,
                        new LeakRule.Words(
                                "listeners",
                                RegistrationReport.CURE,
                                "source of events with many listeners",
                                RegistrationReport.LINKS)));
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of();
    }

    @Override
    public Set<Signal<?>> needsOneOf() {
        return Set.of(Registrations.SIGNAL, HeapContents.SIGNAL);
    }

    @Override
    public Verdict examine(Facts facts) {
        boolean dump = facts.has(HeapContents.SIGNAL) && facts.has(Accumulations.SIGNAL);
        Verdict onHeap = dump ? super.examine(facts) : new Healthy(ID, "");
        if (!facts.has(Registrations.SIGNAL)) {
            return onHeap;
        }
        List<Growing> growing = Growing.all(facts);
        List<Problem> held = onHeap instanceof Sick sick ? new ArrayList<>(sick.problems()) : new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Growing site : growing) {
            problems.add(RegistrationReport.of(site, site.takeSame(held)));
        }
        problems.addAll(held);
        if (!problems.isEmpty()) {
            return new Sick(ID, problems);
        }
        String because = RegistrationReport.because(facts);
        return new Healthy(ID, dump && onHeap instanceof Healthy well ? because + " " + well.because() : because);
    }
}

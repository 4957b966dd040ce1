package io.locum.analyzer.rule.leak;

import com.google.auto.service.AutoService;
import io.locum.analyzer.rule.Rule;
import java.util.List;

/** Listeners, subscribers or callbacks that are added and never removed. */
@AutoService(Rule.class)
public final class ListenerLeak extends AccumulationRule {

    /** A thousand of one kind are more than a program adds by hand; below a twentieth of the heap they do no harm yet. */
    private static final Limit LIMIT = new Limit(1_000, 1 << 20, 0.05);

    public ListenerLeak() {
        super(
                "Listeners that are not removed",
                new LeakRule(
                        "listener-leak",
                        Disease.LISTENERS,
                        LIMIT,
                        new LeakRule.Words(
                                "listeners",
                                "Remove each listener when what it serves has gone: keep what the registration returns and close it, or hold listeners weakly.",
                                "source of events with many listeners",
                                List.of("https://docs.oracle.com/javase/tutorial/uiswing/events/generalrules.html"))));
    }
}

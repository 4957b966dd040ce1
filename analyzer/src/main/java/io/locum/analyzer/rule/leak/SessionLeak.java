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

/** Sessions of users that are not ended, or hold much. */
@AutoService(Rule.class)
public final class SessionLeak implements Rule {

    /** A thousand sessions can be a busy hour; with a tenth of the heap they are worth a look. */
    private static final Limit LIMIT = new Limit(1_000, 4 << 20, 0.1);

    private static final LeakRule LEAK = new LeakRule(
            "session-leak",
            Disease.SESSIONS,
            LIMIT,
            new LeakRule.Words(
                    "sessions",
                    "Let sessions expire (session-timeout), end them at log-out, make none for clients without cookies, and keep little in each.",
                    "store of sessions",
                    List.of(
                            "https://jakarta.ee/specifications/servlet/6.0/jakarta-servlet-spec-6.0#session-timeouts")));

    @Override
    public String id() {
        return LEAK.id();
    }

    @Override
    public String title() {
        return "Sessions that stay";
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

package io.locum.analyzer.rule.leak;

import com.google.auto.service.AutoService;
import io.locum.analyzer.rule.Rule;
import java.util.List;

/** Sessions of users that are not ended, or hold much. */
@AutoService(Rule.class)
public final class SessionLeak extends AccumulationRule {

    /** A thousand sessions can be a busy hour; with a tenth of the heap they are worth a look. */
    private static final Limit LIMIT = new Limit(1_000, 4 << 20, 0.1);

    public SessionLeak() {
        super(
                "Sessions that stay",
                new LeakRule(
                        "session-leak",
                        Disease.SESSIONS,
                        LIMIT,
                        new LeakRule.Words(
                                "sessions",
                                "Let sessions expire (session-timeout), end them at log-out, make none for clients without cookies, and keep little in each.",
                                "store of sessions",
                                List.of(
                                        "https://jakarta.ee/specifications/servlet/6.0/jakarta-servlet-spec-6.0#session-timeouts"))));
    }
}

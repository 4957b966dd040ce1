package io.locum.analyzer.rule.leak;

import com.google.auto.service.AutoService;
import io.locum.analyzer.rule.Rule;
import java.util.List;

/** Lambdas and anonymous classes that are kept, and with them what they captured. */
@AutoService(Rule.class)
public final class CapturedClosure extends AccumulationRule {

    /** What is captured may be large, so that a hundred can matter; a tenth of the heap and 4 MiB do. */
    private static final Limit LIMIT = new Limit(100, 4 << 20, 0.1);

    public CapturedClosure() {
        super(
                "Closures that hold on to objects",
                new LeakRule(
                        "captured-closure",
                        Disease.CLOSURES,
                        LIMIT,
                        new LeakRule.Words(
                                "closures",
                                "Let the lambda capture only the values that it uses, not the object they come from; drop the closure when it has run.",
                                "collection of closures",
                                List.of(
                                        "https://docs.oracle.com/en/java/javase/17/troubleshoot/troubleshooting-memory-leaks.html"))));
    }
}

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

/** Lambdas and anonymous classes that are kept, and with them what they captured. */
@AutoService(Rule.class)
public final class CapturedClosure implements Rule {

    /** What is captured may be large, so that a hundred can matter; a tenth of the heap and 4 MiB do. */
    private static final Limit LIMIT = new Limit(100, 4 << 20, 0.1);

    private static final LeakRule LEAK = new LeakRule(
            "captured-closure",
            Disease.CLOSURES,
            LIMIT,
            new LeakRule.Words(
                    "closures",
                    "Let the lambda capture only the values that it uses, not the object they come from; drop the closure when it has run.",
                    "collection of closures",
                    List.of(
                            "https://docs.oracle.com/en/java/javase/17/troubleshoot/troubleshooting-memory-leaks.html")));

    @Override
    public String id() {
        return LEAK.id();
    }

    @Override
    public String title() {
        return "Closures that hold on to objects";
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

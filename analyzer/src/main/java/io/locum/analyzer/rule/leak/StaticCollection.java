package io.locum.analyzer.rule.leak;

import com.google.auto.service.AutoService;
import io.locum.analyzer.rule.Rule;
import java.util.List;

/** A collection to which is only added, in a static field or in an object that a static field holds. */
@AutoService(Rule.class)
public final class StaticCollection extends AccumulationRule {

    /** A tenth of the heap and 4 MiB: smaller collections are common in any healthy program. A thousand entries: fewer are a table. */
    private static final Limit LIMIT = new Limit(1_000, 4 << 20, 0.1);

    public StaticCollection() {
        super(
                "Static collection that only grows",
                new LeakRule(
                        "static-collection",
                        Disease.COLLECTION,
                        LIMIT,
                        new LeakRule.Words(
                                "entries",
                                "Remove what is no longer needed, or keep only the latest; hand a collection to those that need it instead of holding it for the life of the program.",
                                "collection in a static field",
                                List.of(
                                        "https://docs.oracle.com/en/java/javase/17/troubleshoot/troubleshooting-memory-leaks.html"))));
    }
}

package io.locum.analyzer.rule.leak;

import com.google.auto.service.AutoService;
import io.locum.analyzer.rule.Rule;
import java.util.List;

/** A collection to which is only added, in an object that no static field but a thread or a local variable holds. */
@AutoService(Rule.class)
public final class CollectionGrowth extends AccumulationRule {

    /** As for collections in static fields: a tenth of the heap, 4 MiB, a thousand entries. */
    private static final Limit LIMIT = new Limit(1_000, 4 << 20, 0.1);

    public CollectionGrowth() {
        super(
                "Collection that only grows",
                new LeakRule(
                        "collection-growth",
                        Disease.HELD_OTHERWISE,
                        LIMIT,
                        new LeakRule.Words(
                                "entries",
                                "Remove what is no longer needed, or keep only the latest; let the object that has the collection live no longer than what it is about.",
                                "collection of a long-lived object",
                                List.of(
                                        "https://docs.oracle.com/en/java/javase/17/troubleshoot/troubleshooting-memory-leaks.html"))));
    }
}

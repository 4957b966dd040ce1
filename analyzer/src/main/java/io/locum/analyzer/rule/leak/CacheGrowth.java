package io.locum.analyzer.rule.leak;

import com.google.auto.service.AutoService;
import io.locum.analyzer.rule.Rule;
import java.util.List;

/** A cache or a map that is looked up by a key, fills up, and has no bound. */
@AutoService(Rule.class)
public final class CacheGrowth extends AccumulationRule {

    /** A tenth of the heap and 4 MiB: smaller maps are common in any healthy program. A thousand entries: fewer are a table. */
    private static final Limit LIMIT = new Limit(1_000, 4 << 20, 0.1);

    public CacheGrowth() {
        super(
                "Cache without a bound",
                new LeakRule(
                        "cache-growth",
                        Disease.CACHE,
                        LIMIT,
                        new LeakRule.Words(
                                "entries",
                                "Give it a bound: a cache library with a maximum size or an expiry, or a linked hash map that removes its eldest entry. Remove entries when what they are about has gone.",
                                "map or cache without a bound",
                                List.of("https://github.com/ben-manes/caffeine/wiki/Eviction"))));
    }
}

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

/** A cache or a map that is looked up by a key, fills up, and has no bound. */
@AutoService(Rule.class)
public final class CacheGrowth implements Rule {

    /** A tenth of the heap and 4 MiB: smaller maps are common in any healthy program. A thousand entries: fewer are a table. */
    private static final Limit LIMIT = new Limit(1_000, 4 << 20, 0.1);

    private static final LeakRule LEAK = new LeakRule(
            "cache-growth",
            Disease.CACHE,
            LIMIT,
            new LeakRule.Words(
                    "entries",
                    "Give it a bound: a cache library with a maximum size or an expiry, or a linked hash map that removes its eldest entry. Remove entries when what they are about has gone.",
                    "map or cache without a bound",
                    List.of("https://github.com/ben-manes/caffeine/wiki/Eviction")));

    @Override
    public String id() {
        return LEAK.id();
    }

    @Override
    public String title() {
        return "Cache without a bound";
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

package io.locum.analyzer.rule.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.GarbageCollections.Collection;
import io.locum.analyzer.signal.growth.Limits;
import io.locum.analyzer.signal.growth.OpenResources;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Made-up facts over a minute, second by second. */
final class Grown {

    static final long MIB = 1 << 20;
    static final int SECONDS = 60;
    static final CallStack SITE =
            CallStack.parse("java.util.Jdk#open:1\ncom.example.Shop#order:7\njava.lang.Thread#run:3");

    private Grown() {}

    static Instant at(int second) {
        return Runs.START.plusSeconds(second);
    }

    /** One of these for each second of the minute. */
    static <T> List<T> eachSecond(IntFunction<T> reading) {
        return IntStream.range(0, SECONDS).mapToObj(reading).toList();
    }

    /** So many collections, evenly over the minute. */
    static Facts withCollections(Facts facts, String collector, int count) {
        return facts.with(
                GarbageCollections.SIGNAL,
                new GarbageCollections(
                        IntStream.rangeClosed(1, count)
                                .mapToObj(i -> new Collection(
                                        at(SECONDS * i / (count + 1)),
                                        Duration.ofMillis(5),
                                        collector,
                                        "",
                                        Duration.ofMillis(5)))
                                .toList(),
                        List.of(),
                        List.of()));
    }

    static Limits limits(long openFiles, long threads, long memory) {
        return new Limits(
                OptionalLong.of(openFiles),
                OptionalLong.of(threads),
                OptionalLong.of(memory),
                OptionalLong.empty(),
                OptionalLong.of(1L << 30));
    }

    /** What {@link #SITE} has opened: so many up to each second, of which so many are open, with a MiB each. */
    static OpenResources resources(String kind, CallStack site, IntUnaryOperator opened, IntUnaryOperator open) {
        return new OpenResources(List.of(new OpenResources.Site(
                kind,
                site,
                eachSecond(second -> new OpenResources.Count(
                        at(second),
                        opened.applyAsInt(second),
                        open.applyAsInt(second),
                        open.applyAsInt(second) * MIB)))));
    }

    static Problem sick(Rule rule, Facts facts) {
        Verdict verdict = rule.examine(facts);
        assertThat(verdict).isInstanceOf(Verdict.Sick.class);
        return ((Verdict.Sick) verdict).problems().get(0);
    }

    static void healthy(Rule rule, Facts facts) {
        assertThat(rule.examine(facts)).isInstanceOf(Verdict.Healthy.class);
    }

    static void unknown(Rule rule, Facts facts) {
        assertThat(rule.examine(facts)).isInstanceOf(Verdict.NotEnoughData.class);
    }
}

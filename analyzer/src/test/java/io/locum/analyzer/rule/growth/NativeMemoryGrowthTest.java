package io.locum.analyzer.rule.growth;

import static io.locum.analyzer.rule.growth.Grown.MIB;
import static io.locum.analyzer.rule.growth.Grown.at;
import static io.locum.analyzer.rule.growth.Grown.eachSecond;
import static io.locum.analyzer.rule.growth.Grown.healthy;
import static io.locum.analyzer.rule.growth.Grown.resources;
import static io.locum.analyzer.rule.growth.Grown.sick;
import static io.locum.analyzer.rule.growth.Grown.unknown;
import static io.locum.analyzer.rule.growth.Grown.withCollections;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.growth.MemoryUse;
import io.locum.analyzer.signal.growth.OpenResources;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** A minute of a process with a heap of 100 MiB, and 80 MiB that the JVM accounts for beside it. */
final class NativeMemoryGrowthTest {

    private final NativeMemoryGrowth rule = new NativeMemoryGrowth();

    @Test
    void whoNeverEndsDeflatersIsBlamed() {
        Facts facts = withCollections(process(second -> second, second -> 100, second -> 100), "G1Old", 3)
                .with(
                        OpenResources.SIGNAL,
                        resources("deflater", Grown.SITE, second -> second * 4, second -> second * 4));

        Problem problem = sick(rule, facts);

        assertThat(problem.culprit().map(Culprit::code)).hasValue("com.example.Shop.order");
        assertThat(problem.cause()).hasValue("deflater");
        assertThat(problem.confidence()).isEqualTo(Confidence.CONFIRMED);
    }

    @Test
    void withoutAPlaceMoreIsNeededAndItIsASuspicion() {
        assertThat(sick(rule, process(second -> second * 1.2, second -> 100, second -> 100))
                        .confidence())
                .isEqualTo(Confidence.SUSPECTED);
        healthy(rule, process(second -> second * 1.0, second -> 100, second -> 100));
    }

    @Test
    void aHeapThatIsTouchedBitByBitIsHealthy() {
        healthy(rule, process(second -> 0, second -> 40 + second, second -> 200));
        healthy(rule, process(second -> 0, second -> 40 + second, second -> 40 + second));
    }

    @Test
    void whatDiesDownIsHealthy() {
        healthy(rule, process(second -> 150 * (1 - Math.exp(-second / 20.0)), second -> 100, second -> 100));
    }

    @Test
    void deflatersThatNoCollectionCouldFreeYetSayNothing() {
        unknown(
                rule,
                process(second -> second, second -> 100, second -> 100)
                        .with(
                                OpenResources.SIGNAL,
                                resources("deflater", Grown.SITE, second -> second * 4, second -> second * 4)));
    }

    @Test
    void threadsHaveStacks() {
        Problem mine = sick(rule, process(second -> second * 2, second -> 100, second -> 100));
        Problem threads = new Problem(
                "thread-leak",
                mine.confidence(),
                "",
                mine.cause(),
                mine.culprit(),
                mine.impact(),
                mine.evidence(),
                mine.recommendation());

        assertThat(rule.explainedBy(mine, threads)).isTrue();
        assertThat(rule.explainedBy(mine, mine)).isFalse();
    }

    /** All in MiB: what nobody accounts for, what the heap has touched, what it has of the system. */
    private static Facts process(IntToDoubleFunction rest, IntToDoubleFunction touched, IntToDoubleFunction committed) {
        return Runs.minute()
                .with(
                        MemoryUse.SIGNAL,
                        new MemoryUse(eachSecond(second -> new MemoryUse.Point(
                                at(second),
                                bytes(touched.applyAsDouble(second) + 80 + 50 + rest.applyAsDouble(second)),
                                0,
                                bytes(committed.applyAsDouble(second)),
                                bytes(touched.applyAsDouble(second)),
                                bytes(35),
                                bytes(40),
                                bytes(5),
                                bytes(30),
                                bytes(10),
                                0))));
    }

    private static long bytes(double mib) {
        return Math.round(mib * MIB);
    }
}

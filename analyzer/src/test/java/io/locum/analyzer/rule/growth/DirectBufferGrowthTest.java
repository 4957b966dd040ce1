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
import io.locum.analyzer.signal.growth.DirectBufferUse;
import io.locum.analyzer.signal.growth.OpenResources;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** A minute of direct buffers of a MiB each, of which 512 are allowed. */
final class DirectBufferGrowthTest {

    private final DirectBufferGrowth rule = new DirectBufferGrowth();

    @Test
    void buffersThatAreKeptAreBlamedOnWhoMakesThem() {
        Facts facts = withCollections(mib(second -> second), "G1Old", 3)
                .with(OpenResources.SIGNAL, resources("direct-buffer", Grown.SITE, second -> second, second -> second));

        Problem problem = sick(rule, facts);

        assertThat(problem.culprit().map(Culprit::code)).hasValue("com.example.Shop.order");
        assertThat(problem.confidence()).isEqualTo(Confidence.CONFIRMED);
        // 453 MiB are left, of which a MiB a second is taken
        assertThat(problem.impact().value().value() * 3600).isBetween(452.0, 454.0);
    }

    @Test
    void withoutAPlaceItIsASuspicion() {
        assertThat(sick(rule, withCollections(mib(second -> second), "G1Old", 3))
                        .confidence())
                .isEqualTo(Confidence.SUSPECTED);
    }

    @Test
    void lessThanSixteenMiBAreHealthy() {
        sick(rule, withCollections(mib(second -> 17.0 * second / 59), "G1Old", 3));
        healthy(rule, withCollections(mib(second -> 15.9 * second / 59), "G1Old", 3));
    }

    @Test
    void aPoolThatFillsUpAndBuffersThatAreCollectedAreHealthy() {
        healthy(rule, withCollections(mib(second -> 200 * (1 - Math.exp(-second / 20.0))), "G1Old", 3));
        healthy(rule, withCollections(mib(second -> Math.min(100, 4 * second)), "G1Old", 3));
        healthy(rule, withCollections(mib(second -> 10.0 * (second % 12)), "G1New", 5));
    }

    @Test
    void beforeACollectionNothingCanBeSaid() {
        unknown(rule, withCollections(mib(second -> second), "G1New", 2));
        sick(rule, withCollections(mib(second -> second), "G1New", 6));
        sick(rule, withCollections(mib(second -> second), "G1Old", 1));
    }

    private static Facts mib(IntToDoubleFunction held) {
        return Runs.minute()
                .with(
                        DirectBufferUse.SIGNAL,
                        new DirectBufferUse(
                                eachSecond(second -> new DirectBufferUse.Point(
                                        at(second), second, Math.round(held.applyAsDouble(second) * MIB))),
                                512 * MIB));
    }
}

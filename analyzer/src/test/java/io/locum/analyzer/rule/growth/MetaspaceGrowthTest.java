package io.locum.analyzer.rule.growth;

import static io.locum.analyzer.rule.growth.Grown.MIB;
import static io.locum.analyzer.rule.growth.Grown.at;
import static io.locum.analyzer.rule.growth.Grown.eachSecond;
import static io.locum.analyzer.rule.growth.Grown.healthy;
import static io.locum.analyzer.rule.growth.Grown.sick;
import static io.locum.analyzer.rule.growth.Grown.unknown;
import static io.locum.analyzer.rule.growth.Grown.withCollections;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.growth.ClassCounts;
import io.locum.analyzer.signal.growth.DefinedClasses;
import io.locum.analyzer.signal.growth.DefinedClasses.Definition;
import io.locum.analyzer.signal.growth.Limits;
import io.locum.analyzer.signal.growth.Metaspace;
import java.util.OptionalLong;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** A minute in which classes come, 10 KiB each. */
final class MetaspaceGrowthTest {

    private final MetaspaceGrowth rule = new MetaspaceGrowth();

    @Test
    void classesThatComeAndStayAreBlamedOnWhoDefinesThem() {
        Problem problem = sick(rule, withCollections(classes(second -> second * 20, second -> 0), "G1Old", 3));

        assertThat(problem.culprit().map(Culprit::code)).hasValue("com.example.Shop.order");
        assertThat(problem.confidence()).isEqualTo(Confidence.CONFIRMED);
        assertThat(problem.impact().text()).contains("for classes is reached in");
    }

    @Test
    void theLimitAppliesToWhatIsReserved() {
        Limits limits = new Limits(
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.of(40 * MIB + 20_480L * 20 * (59 + 100)),
                OptionalLong.empty());
        Facts facts = withCollections(classes(second -> second * 20, second -> 0), "G1Old", 3)
                .with(Limits.SIGNAL, limits);

        // room for a hundred seconds at 400 KiB a second, of which classes use half
        assertThat(sick(rule, facts).impact().value().value() * 3600).isBetween(99.0, 101.0);
    }

    @Test
    void classesThatNoCollectionCouldUnloadYetSayNothing() {
        unknown(rule, withCollections(classes(second -> second * 20, second -> 0), "G1New", 30));
    }

    @Test
    void whereSomeAreUnloadedItIsASuspicion() {
        Facts facts = withCollections(classes(second -> second * 20, second -> second * 4), "G1Old", 3);

        assertThat(sick(rule, facts).confidence()).isEqualTo(Confidence.SUSPECTED);
    }

    @Test
    void classesThatAreUnloadedAgainAreHealthy() {
        healthy(rule, withCollections(classes(second -> second * 20, second -> second / 15 * 15 * 20), "G1Old", 3));
    }

    @Test
    void aWarmUpAndAFewClassesAreHealthy() {
        healthy(
                rule,
                withCollections(
                        classes(second -> (int) (2_000 * (1 - Math.exp(-second / 15.0))), second -> 0), "G1Old", 3));
        healthy(rule, withCollections(classes(second -> second * 2, second -> 0), "G1Old", 3));
    }

    private static Facts classes(IntUnaryOperator loaded, IntUnaryOperator unloaded) {
        return Runs.minute()
                .with(
                        ClassCounts.SIGNAL,
                        new ClassCounts(eachSecond(second -> new ClassCounts.Point(
                                at(second), 3_000 + loaded.applyAsInt(second), unloaded.applyAsInt(second)))))
                .with(
                        Metaspace.SIGNAL,
                        new Metaspace(eachSecond(second -> new Metaspace.Point(
                                at(second),
                                30 * MIB + 10_240L * (loaded.applyAsInt(second) - unloaded.applyAsInt(second)),
                                40 * MIB + 20_480L * (loaded.applyAsInt(second) - unloaded.applyAsInt(second)),
                                4 * MIB + 1_024L * (loaded.applyAsInt(second) - unloaded.applyAsInt(second))))))
                .with(Limits.SIGNAL, Grown.limits(1, 1, 1L << 40))
                .with(
                        DefinedClasses.SIGNAL,
                        new DefinedClasses(eachSecond(second ->
                                new Definition(at(second), "Script" + second, "com.example.Loader", Grown.SITE))));
    }
}

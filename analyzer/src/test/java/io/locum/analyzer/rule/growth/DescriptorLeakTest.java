package io.locum.analyzer.rule.growth;

import static io.locum.analyzer.rule.growth.Grown.at;
import static io.locum.analyzer.rule.growth.Grown.eachSecond;
import static io.locum.analyzer.rule.growth.Grown.healthy;
import static io.locum.analyzer.rule.growth.Grown.limits;
import static io.locum.analyzer.rule.growth.Grown.resources;
import static io.locum.analyzer.rule.growth.Grown.sick;
import static io.locum.analyzer.rule.growth.Grown.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.ProcessMemory;
import io.locum.analyzer.signal.growth.Descriptors;
import io.locum.analyzer.signal.growth.Limits;
import io.locum.analyzer.signal.growth.OpenResources;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** A minute in which descriptors are opened, 50 being open at first. */
final class DescriptorLeakTest {

    private static final CallStack FRAMEWORK =
            CallStack.parse("sun.nio.ch.Net#accept:1\nsun.net.httpserver.ServerImpl#run:2");

    private final DescriptorLeak rule = new DescriptorLeak();

    @Test
    void whoOpensSocketsThatStayOpenIsBlamed() {
        Facts facts = sockets(second -> second * 2)
                .with(OpenResources.SIGNAL, resources("socket", Grown.SITE, second -> second * 2, second -> second * 2))
                .with(Limits.SIGNAL, limits(1_068, 1, 1));

        Problem problem = sick(rule, facts);

        assertThat(problem.culprit().map(Culprit::code)).hasValue("com.example.Shop.order");
        assertThat(problem.cause()).hasValue("socket");
        assertThat(problem.confidence()).isEqualTo(Confidence.CONFIRMED);
        // 900 are left, of which two a second are taken
        assertThat(problem.impact().value().value() * 3600).isBetween(449.0, 451.0);
    }

    @Test
    void whereSomeAreClosedItIsASuspicion() {
        Facts facts = sockets(second -> second * 2)
                .with(
                        OpenResources.SIGNAL,
                        resources("socket", Grown.SITE, second -> second * 4, second -> second * 2));

        assertThat(sick(rule, facts).confidence()).isEqualTo(Confidence.SUSPECTED);
    }

    @Test
    void clientsThatComeAndStayAreADangerOnlyIfTheLimitIsNear() {
        Facts accepted = sockets(second -> second * 2)
                .with(OpenResources.SIGNAL, resources("socket", FRAMEWORK, second -> second * 2, second -> second * 2));

        healthy(rule, accepted);
        healthy(rule, accepted.with(Limits.SIGNAL, limits(10_000, 1, 1)));
        assertThat(sick(rule, accepted.with(Limits.SIGNAL, limits(7_000, 1, 1))).confidence())
                .isEqualTo(Confidence.SUSPECTED);
    }

    @Test
    void fewerThanTwentyABurstAndAPoolAreHealthy() {
        OpenResources site = resources("socket", Grown.SITE, second -> second * 2, second -> second * 2);

        healthy(rule, sockets(second -> second * 19 / 59).with(OpenResources.SIGNAL, site));
        healthy(rule, sockets(second -> second > 20 && second < 40 ? 300 : 0).with(OpenResources.SIGNAL, site));
        IntUnaryOperator pool = second -> Math.min(100, second * 3);
        healthy(rule, sockets(pool).with(OpenResources.SIGNAL, resources("socket", Grown.SITE, pool, pool)));
    }

    @Test
    void whoOpensThemIsBlamedThoughOthersAreClosedMeanwhile() {
        Facts facts = sockets(second -> second * 2 - Math.min(30, second))
                .with(
                        OpenResources.SIGNAL,
                        resources("socket", Grown.SITE, second -> second * 2, second -> second * 2));

        assertThat(sick(rule, facts).confidence()).isEqualTo(Confidence.CONFIRMED);
    }

    @Test
    void whereOnePlaceLeaksWhatComesBesideItIsNotForetoldToStay() {
        Facts facts = sockets(second -> second * 4)
                .with(OpenResources.SIGNAL, resources("socket", Grown.SITE, second -> second * 2, second -> second * 2))
                .with(Limits.SIGNAL, limits(50 + 59 * 4 + 600, 1, 1));

        // 600 are left, of which the place takes two a second
        assertThat(sick(rule, facts).impact().value().value() * 3600).isBetween(299.0, 301.0);
    }

    @Test
    void whatHasStoppedGrowingIsNotToBlame() {
        OpenResources stopped = new OpenResources(
                resources("socket", Grown.SITE, second -> second * 2, second -> second * 2).sites().stream()
                        .map(site -> new OpenResources.Site(
                                site.kind(), site.stack(), site.counts().subList(0, 30)))
                        .toList());

        healthy(rule, sockets(second -> second * 2).with(OpenResources.SIGNAL, stopped));
    }

    @Test
    void theAgentsPulseIsEnoughToSeeThatTheLimitIsNear() {
        Facts facts = Runs.minute()
                .with(
                        ProcessMemory.SIGNAL,
                        new ProcessMemory(
                                eachSecond(second -> new ProcessMemory.Point(at(second), 1, 50 + second * 2))))
                .with(Limits.SIGNAL, limits(1_024, 1, 1));

        assertThat(sick(rule, facts).culprit()).isEmpty();
    }

    @Test
    void whereNobodyCountedItCannotBeTold() {
        unknown(
                rule,
                Runs.minute()
                        .with(
                                ProcessMemory.SIGNAL,
                                new ProcessMemory(eachSecond(second -> new ProcessMemory.Point(at(second), 1, -1)))));
    }

    private static Facts sockets(IntUnaryOperator more) {
        return Runs.minute()
                .with(
                        ProcessMemory.SIGNAL,
                        new ProcessMemory(eachSecond(
                                second -> new ProcessMemory.Point(at(second), 1, 50 + more.applyAsInt(second)))))
                .with(
                        Descriptors.SIGNAL,
                        new Descriptors(eachSecond(second -> new Descriptors.Point(
                                at(second), 50 + more.applyAsInt(second), more.applyAsInt(second), 2, 40, 8))));
    }
}

package io.locum.analyzer.rule.growth;

import static io.locum.analyzer.rule.growth.Grown.at;
import static io.locum.analyzer.rule.growth.Grown.eachSecond;
import static io.locum.analyzer.rule.growth.Grown.healthy;
import static io.locum.analyzer.rule.growth.Grown.limits;
import static io.locum.analyzer.rule.growth.Grown.sick;
import static io.locum.analyzer.rule.growth.Grown.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.ThreadCounts;
import io.locum.analyzer.signal.growth.Limits;
import io.locum.analyzer.signal.growth.ThreadLives;
import io.locum.analyzer.signal.growth.ThreadLives.Life;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A minute in which threads start, one each second unless told. */
final class ThreadLeakTest {

    private static final CallStack OWN =
            CallStack.parse("java.lang.Thread#start:1\njava.util.Timer#<init>:2\ncom.example.Shop#watch:7");
    private static final CallStack POOLED = CallStack.parse("java.lang.Thread#start:1\n"
            + "java.util.concurrent.ThreadPoolExecutor#addWorker:2\ncom.example.Shop#watch:7");

    private final ThreadLeak rule = new ThreadLeak();

    @Test
    void whoStartsThreadsThatNeverEndIsBlamed() {
        Problem problem = sick(rule, started(60, i -> life(i, "watch-" + i, OWN)));

        assertThat(problem.culprit().map(Culprit::code)).hasValue("com.example.Shop.watch");
        assertThat(problem.confidence()).isEqualTo(Confidence.CONFIRMED);
        assertThat(problem.title()).contains("\"watch-#\"");
    }

    @Test
    void theTimeUntilTheLimitIsSaid() {
        // 80 of 440 threads at the end, one more a second: six minutes
        Facts facts = started(60, i -> life(i, "watch-" + i, OWN)).with(Limits.SIGNAL, limits(1, 440, 1));

        Problem problem = sick(rule, facts);

        assertThat(problem.impact().value().value()).isBetween(0.099, 0.101);
        assertThat(problem.impact().text()).contains("At 3600 an hour", "440 threads", "is reached in 6");
    }

    @Test
    void fewerThanFifteenAreNotWorthAWord() {
        sick(rule, started(60, 3, i -> life(i, "watch-" + i, OWN)));
        healthy(rule, started(60, 5, i -> life(i, "watch-" + i, OWN)));
    }

    @Test
    void onePoolThatFillsUpIsHealthyAndManyPoolsAreNot() {
        healthy(rule, started(60, i -> life(i, "pool-1-thread-" + i, POOLED)));
        assertThat(sick(rule, started(60, i -> life(i, "pool-" + i + "-thread-1", POOLED)))
                        .confidence())
                .isEqualTo(Confidence.CONFIRMED);
    }

    @Test
    void whoStartsThemIsBlamedThoughOthersEndMeanwhile() {
        Facts facts = started(60, i -> life(i, "watch-" + i, OWN));
        List<ThreadCounts.Point> counts = facts.get(ThreadCounts.SIGNAL).points();
        Facts others = facts.with(
                ThreadCounts.SIGNAL,
                new ThreadCounts(eachSecond(second ->
                        new ThreadCounts.Point(at(second), counts.get(second).live() + Math.max(0, 20 - second)))));

        assertThat(sick(rule, others).confidence()).isEqualTo(Confidence.CONFIRMED);
    }

    @Test
    void threadsThatEndAreHealthy() {
        healthy(rule, started(60, i -> new Life("request-" + i, at(i), Optional.of(at(i + 2)), OWN)));
    }

    @Test
    void threadsOfManyPlacesAreNobodysLeak() {
        healthy(
                rule,
                started(
                        60,
                        i -> life(
                                i,
                                "thread",
                                CallStack.parse("java.lang.Thread#start:1\ncom.example.Shop#start" + i + ":1"))));
    }

    @Test
    void ofHalfAMinuteItCanBeToldAndOfTenSecondsNot() {
        sick(rule, started(30, i -> life(i, "watch-" + i, OWN)));
        unknown(rule, started(10, i -> life(i, "watch-" + i, OWN)));
    }

    private static Life life(int second, String name, CallStack stack) {
        return new Life(name, at(second), Optional.empty(), stack);
    }

    private static Facts started(int seconds, IntFunction<Life> life) {
        return started(seconds, 1, life);
    }

    private static Facts started(int seconds, int every, IntFunction<Life> life) {
        List<Life> lives = IntStream.range(0, seconds)
                .filter(i -> i % every == 0)
                .mapToObj(life)
                .toList();
        List<ThreadCounts.Point> counts = eachSecond(second -> new ThreadCounts.Point(
                        at(second),
                        20
                                + lives.stream()
                                        .filter(one -> one.livesAt(at(second)))
                                        .count()))
                .subList(0, seconds);
        return Runs.lasting(Duration.ofSeconds(seconds))
                .with(ThreadCounts.SIGNAL, new ThreadCounts(counts))
                .with(ThreadLives.SIGNAL, new ThreadLives(lives));
    }
}

package io.locum.agent.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Takes real time: some seconds. */
final class ReportPaceTest {
    private static final long NEVER = System.nanoTime() + Duration.ofDays(1).toNanos();
    private static final long CALM_SINCE = Duration.ofMinutes(1).toNanos();

    /** Longer than it takes to be due while alert, shorter than in calm. */
    private static final Duration BETWEEN =
            ReportPace.ALERT.plus(ReportPace.CALM.minus(ReportPace.ALERT).dividedBy(2));

    private static final long PATIENCE_SECONDS = 20;

    @Test
    void aReportIsDueEachSecondAtFirst() throws InterruptedException {
        ReportPace pace = new ReportPace(System.nanoTime());
        long begin = System.nanoTime();
        assertThat(pace.isStoppedBeforeNext(NEVER)).isFalse();
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(ReportPace.ALERT.toNanos());
    }

    @Test
    void inCalmOneIsDueLaterButAtOnceWhenSomethingIsNoticed() throws Exception {
        ReportPace pace = new ReportPace(System.nanoTime() - CALM_SINCE);
        CompletableFuture<Boolean> next = next(pace, NEVER);
        Thread.sleep(BETWEEN.toMillis());
        assertThat(next).as("calm").isNotDone();
        pace.alert().raise(System.nanoTime());
        assertThat(next.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isFalse();
        assertThat(pace.alert().holds(System.nanoTime())).isTrue();
    }

    @Test
    void inCalmTooTheRecordingEndsWhenItShall() throws InterruptedException {
        long begin = System.nanoTime();
        ReportPace pace = new ReportPace(begin - CALM_SINCE);
        assertThat(pace.isStoppedBeforeNext(begin + TimeUnit.MILLISECONDS.toNanos(50)))
                .isFalse();
        assertThat(System.nanoTime() - begin).isLessThan(ReportPace.CALM.toNanos());
    }

    @Test
    void stoppingWakesWhoeverWaits() throws Exception {
        ReportPace pace = new ReportPace(System.nanoTime() - CALM_SINCE);
        CompletableFuture<Boolean> next = next(pace, NEVER);
        pace.stop();
        assertThat(next.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(pace.isStoppedWithin(Duration.ofDays(1))).isTrue();
    }

    private static CompletableFuture<Boolean> next(ReportPace pace, long latest) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return pace.isStoppedBeforeNext(latest);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}

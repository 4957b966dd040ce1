package io.locum.bench.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DipTest {

    private static final long MILLI = 1_000_000;
    private static final long MOMENT = 5_000 * MILLI;

    @Test
    void aServerThatAnswersOnAsBeforeLosesNothing() {
        Answers answers = new Answers();
        answerEachMillisecond(answers, MOMENT - 2_000 * MILLI, MOMENT + 4_000 * MILLI);

        Dip dip = Dip.around(MOMENT, answers);

        assertThat(dip.shares()).hasSize(Dip.AFTER).containsOnly(1.0);
        assertThat(dip.lostMillis()).isZero();
        assertThat(dip.slowestMillis()).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsLostAndShowsInItsSlot() {
        Answers answers = new Answers();
        answerEachMillisecond(answers, MOMENT - 1_000 * MILLI, MOMENT + 100 * MILLI);
        answers.answered(MOMENT + 100 * MILLI, MOMENT + 299 * MILLI);
        answerEachMillisecond(answers, MOMENT + 300 * MILLI, MOMENT + 3_000 * MILLI);

        Dip dip = Dip.around(MOMENT, answers);

        assertThat(dip.shares().subList(0, 4)).containsExactly(1.0, 0.0, 0.01, 1.0);
        assertThat(dip.lostMillis()).isEqualTo(199, within(1e-6));
        assertThat(dip.slowestMillis()).isEqualTo(199);
        assertThat(dip.slowestBeforeMillis()).isEqualTo(1);
    }

    @Test
    void ofSeveralTheMedianIsTakenFigureByFigure() {
        assertThat(Dip.median(List.of(dip(0.5, 3), dip(0.9, 1), dip(0.1, 2)))).isEqualTo(dip(0.5, 2));
    }

    private static Dip dip(double share, double millis) {
        return new Dip(Collections.nCopies(Dip.AFTER, share), millis, millis, millis);
    }

    private static void answerEachMillisecond(Answers answers, long fromNanos, long toNanos) {
        for (long now = fromNanos; now < toNanos; now += MILLI) {
            answers.answered(now - MILLI, now);
        }
    }
}

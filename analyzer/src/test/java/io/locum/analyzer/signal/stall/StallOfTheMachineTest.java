package io.locum.analyzer.signal.stall;

import static io.locum.analyzer.signal.stall.Scene.START;
import static io.locum.analyzer.signal.stall.Scene.WORK;
import static io.locum.analyzer.signal.stall.Scene.ms;
import static io.locum.analyzer.signal.stall.Scene.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.signal.Hiccups.Hiccup;
import io.locum.analyzer.signal.HostTimes.Second;
import io.locum.analyzer.signal.Stalls.Part;
import io.locum.analyzer.signal.Stalls.Spent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The thread could have run, and had no processor. */
final class StallOfTheMachineTest {

    @Test
    void runnableWithoutAProcessorIsTheHost() {
        List<Part> parts = new Scene(100).parts(run(20, 10), run(60, 20), run(100, 30));

        assertThat(parts)
                .containsExactlyInAnyOrder(Part.of(Spent.CPU, ms(25), WORK), Part.of(Spent.HOST, ms(75), WORK));
    }

    @Test
    void whatTheThreadWaitedForAProcessorIsTheMachines() {
        List<Part> parts = new Scene(100).parts(run(0, 0, 0), run(100, 40, 60));

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        Part.of(Spent.CPU, ms(40), WORK), Part.of(Spent.HOST, "run queue", ms(60), WORK));
    }

    @Test
    void whatNothingExplainsIsUnknownWhereTheWaitForAProcessorIsKnown() {
        List<Part> parts = new Scene(100).parts(run(0, 0, 0), run(100, 40, 10));

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        Part.of(Spent.CPU, ms(40), WORK),
                        Part.of(Spent.HOST, "run queue", ms(10), WORK),
                        Part.of(Spent.UNKNOWN, ms(50), WORK));
    }

    @Test
    void aWaitForAProcessorThatEndsLaterBelongsToTheTimeBefore() {
        List<Part> parts = new Scene(100).parts(run(0, 0, 0), run(50, 10, 0), run(100, 50, 50));

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        Part.of(Spent.CPU, ms(50), WORK), Part.of(Spent.HOST, "run queue", ms(50), WORK));
    }

    @Test
    void aProcessThatWasStoppedIsFrozen() {
        List<Part> parts = new Scene(400)
                .hiccups(new Hiccup(START.plusMillis(60), ms(300), ms(1), Duration.ZERO))
                .parts(run(0, 0, 0), run(400, 99, 1));

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        Part.of(Spent.CPU, ms(99), WORK),
                        Part.of(Spent.HOST, "run queue", ms(1), WORK),
                        Part.of(Spent.HOST, "frozen", ms(300), WORK));
    }

    @Test
    void stolenTimeIsTheMachines() {
        List<Part> parts = new Scene(100)
                .seconds(new Second(START.plusMillis(500), ms(200), Duration.ZERO, 0, 0, 0))
                .parts(run(0, 0, 0), run(100, 40, 0));

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        Part.of(Spent.CPU, ms(40), WORK), Part.of(Spent.HOST, "steal", ms(60), WORK));
    }

    @Test
    void theLimitsStopIsThrottlingForAsLongAsTheAgentWasStopped() {
        List<Part> parts = new Scene(100)
                .hiccups(new Hiccup(START.plusMillis(20), ms(80), ms(80), ms(160)))
                .parts(run(0, 0, 0), run(100, 20, 80));

        assertThat(parts)
                .containsExactlyInAnyOrder(Part.of(Spent.CPU, ms(20), WORK), Part.of(Spent.THROTTLED, ms(80), WORK));
    }

    @Test
    void whereTheKernelCountsTheLimitApartTheSecondTellsOfIt() {
        List<Part> parts = new Scene(100)
                .seconds(new Second(START.plusMillis(500), Duration.ZERO, ms(400), 5, 10, 0.2))
                .parts(run(0, 0, 0), run(100, 20, 0));

        assertThat(parts)
                .containsExactlyInAnyOrder(Part.of(Spent.CPU, ms(20), WORK), Part.of(Spent.THROTTLED, ms(80), WORK));
    }

    @Test
    void aStallThatTheAgentWasTooStarvedToLookAtIsTheMachines() {
        List<Part> parts = new Scene(100)
                .hiccups(new Hiccup(START.plusMillis(10), ms(90), ms(90), Duration.ZERO))
                .parts();

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        Part.of(Spent.HOST, "run queue", ms(90), CallStack.EMPTY),
                        Part.of(Spent.UNKNOWN, ms(10), CallStack.EMPTY));
    }

    @Test
    void aStallWithoutALookIsSplitAsTheTimeAroundIt() {
        List<Part> parts =
                new Scene(40).neighbours(run(-500, 0, 0), run(500, 100, 300)).parts();

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        Part.of(Spent.CPU, ms(10), CallStack.EMPTY),
                        Part.of(Spent.HOST, "run queue", ms(30), CallStack.EMPTY));
    }
}

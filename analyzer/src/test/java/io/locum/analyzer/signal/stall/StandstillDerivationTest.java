package io.locum.analyzer.signal.stall;

import static io.locum.analyzer.rule.Runs.MINUTE;
import static io.locum.analyzer.rule.Runs.START;
import static io.locum.analyzer.rule.Runs.ms;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.EventLoops.Second;
import io.locum.analyzer.signal.EventLoops.Standstill;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.GarbageCollections.Pause;
import io.locum.analyzer.signal.LoopDelay;
import io.locum.analyzer.signal.LoopType;
import io.locum.analyzer.signal.Safepoints;
import io.locum.analyzer.signal.Safepoints.Operation;
import io.locum.analyzer.signal.Safepoints.Sync;
import io.locum.analyzer.signal.Stalls;
import io.locum.analyzer.signal.Stalls.Stall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Stops of the JVM that meet a loop in its thirty-first second. */
final class StandstillDerivationTest {

    private static final ThreadRef THREAD = new ThreadRef("loop", 7);

    @Test
    void aPauseThatMeetsALoopAtRestIsDelay() {
        EventLoop loop = loop(List.of(pause(600)), Safepoints.NONE);

        assertThat(loop.standstills()).containsExactly(new Standstill(START.plusSeconds(30), ms(600)));
        // of a minute, one hundredth came in the pause: its first tenth waited 540 ms and more
        assertThat(loop.delay().percentile(0.999)).isEqualTo(ms(540));
        assertThat(loop.delay().max()).isEqualTo(ms(600));
        assertThat(loop.utilization()).isZero();
    }

    @Test
    void itsSecondShowsIt() {
        EventLoop loop = loop(List.of(pause(600)), Safepoints.NONE);

        assertThat(loop.seconds().get(30).delayMax()).isEqualTo(ms(600));
        assertThat(loop.seconds().get(30).delayP99()).isEqualTo(ms(590));
        assertThat(loop.seconds().get(29).delayMax()).isEqualTo(ms(1));
    }

    @Test
    void aPauseWithinATickIsCountedOnce() {
        EventLoop loop = loop(List.of(pause(600)), Safepoints.NONE, stall(-10, 620));

        assertThat(loop.standstills()).isEmpty();
    }

    @Test
    void aTickThatFollowsAPauseIsNotThePause() {
        EventLoop loop = loop(List.of(pause(600)), Safepoints.NONE, stall(600, 50));

        assertThat(loop.standstills()).hasSize(1);
    }

    @Test
    void ofPausesShorterThanAStallItCannotBeTold() {
        assertThat(loop(List.of(pause(19)), Safepoints.NONE).standstills()).isEmpty();
        assertThat(loop(List.of(pause(20)), Safepoints.NONE).standstills()).hasSize(1);
    }

    @Test
    void theWayToASafepointAndWhatIsDoneThereAreOne() {
        Safepoints safepoints = new Safepoints(
                List.of(new Sync(START.plusSeconds(30), ms(15))),
                List.of(new Operation(START.plusSeconds(30).plusMillis(15), ms(10), "HeapDumper")));

        assertThat(loop(List.of(), safepoints).standstills())
                .containsExactly(new Standstill(START.plusSeconds(30), ms(25)));
    }

    private static EventLoop loop(List<Pause> pauses, Safepoints safepoints, Stall... stalls) {
        List<Second> seconds = IntStream.range(0, 60)
                .mapToObj(i -> new Second(START.plusSeconds(i), Duration.ofSeconds(1), ms(0), 1, ms(0), ms(0), ms(1)))
                .toList();
        EventLoop loop = new EventLoop(
                1,
                "loop",
                THREAD,
                LoopType.selector("loop"),
                MINUTE,
                ms(0),
                60,
                LoopDelay.of(List.of(), MINUTE),
                seconds);
        return new StandstillDerivation()
                .derive(Runs.minute()
                        .with(EventLoops.SIGNAL, new EventLoops(List.of(loop)))
                        .with(Stalls.SIGNAL, new Stalls(List.of(stalls)))
                        .with(GarbageCollections.SIGNAL, new GarbageCollections(List.of(), pauses, List.of()))
                        .with(Safepoints.SIGNAL, safepoints))
                .orElseThrow()
                .loops()
                .get(0);
    }

    private static Pause pause(long millis) {
        return new Pause(START.plusSeconds(30), ms(millis), "G1Full", "Allocation");
    }

    private static Stall stall(long fromMillis, long millis) {
        return new Stall(
                1,
                "loop",
                THREAD,
                START.plusSeconds(30).plusMillis(fromMillis),
                ms(millis),
                true,
                Optional.empty(),
                List.of());
    }
}

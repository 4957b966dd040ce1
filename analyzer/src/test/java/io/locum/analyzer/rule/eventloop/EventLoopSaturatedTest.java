package io.locum.analyzer.rule.eventloop;

import static io.locum.analyzer.rule.Runs.START;
import static io.locum.analyzer.rule.Runs.ms;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.CpuLoad;
import io.locum.analyzer.signal.CpuLoad.Point;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.EventLoops.Second;
import io.locum.analyzer.signal.LoopDelay;
import io.locum.analyzer.signal.Stalls;
import io.locum.analyzer.signal.Stalls.Part;
import io.locum.analyzer.signal.Stalls.Spent;
import io.locum.analyzer.signal.Stalls.Stall;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class EventLoopSaturatedTest {

    private static final ThreadRef LOOP = new ThreadRef("loop", 12);

    @Test
    void aLoopThatHardlyEverWaitsIsSaturated() {
        assertThat(examine(900, 60, 0.5, List.of())).isInstanceOf(Verdict.Sick.class);
    }

    @Test
    void aLoopThatWaitsNowAndThenIsNot() {
        assertThat(examine(899, 60, 0.5, List.of())).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void aBurstIsNot() {
        assertThat(examine(950, 35, 0.5, List.of())).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void aLoopThatOnlyGetsNoProcessorIsNot() {
        assertThat(examine(950, 60, 0.3, List.of())).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void aLoopThatIsBlockedIsNot() {
        List<Stall> stalls = IntStream.range(0, 60)
                .mapToObj(i -> new Stall(
                        1,
                        "loop",
                        LOOP,
                        START.plusSeconds(i),
                        ms(600),
                        true,
                        List.of(Part.of(Spent.CPU, ms(600), io.locum.analyzer.recording.CallStack.EMPTY))))
                .toList();

        assertThat(examine(950, 60, 0.5, stalls)).isInstanceOf(Verdict.Healthy.class);
    }

    private static Verdict examine(int busyMillis, int seconds, double load, List<Stall> stalls) {
        List<Second> series = IntStream.range(0, 60)
                .mapToObj(i -> new Second(
                        START.plusSeconds(i).plusMillis(1),
                        ms(1000),
                        ms(i < seconds ? busyMillis : 100),
                        100,
                        ms(1),
                        ms(9),
                        ms(9)))
                .toList();
        Duration busy = series.stream().map(Second::busy).reduce(Duration.ZERO, Duration::plus);
        EventLoop loop = new EventLoop(
                1,
                "loop",
                LOOP,
                Runs.MINUTE,
                busy,
                6000,
                LoopDelay.of(Collections.nCopies(6000, ms(9)), Runs.MINUTE),
                series);
        List<Point> points = IntStream.range(0, 60)
                .mapToObj(i -> new Point(START.plusSeconds(i), load, 0, load))
                .toList();
        return new EventLoopSaturated()
                .examine(Runs.minute()
                        .with(EventLoops.SIGNAL, new EventLoops(List.of(loop)))
                        .with(Stalls.SIGNAL, new Stalls(stalls))
                        .with(CpuLoad.SIGNAL, new CpuLoad(points)));
    }
}

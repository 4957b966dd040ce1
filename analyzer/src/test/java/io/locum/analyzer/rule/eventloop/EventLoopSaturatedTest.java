package io.locum.analyzer.rule.eventloop;

import static io.locum.analyzer.rule.Runs.START;
import static io.locum.analyzer.rule.Runs.ms;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.CpuLoad;
import io.locum.analyzer.signal.CpuLoad.Point;
import io.locum.analyzer.signal.CpuSamples;
import io.locum.analyzer.signal.CpuSamples.Sample;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.EventLoops.Second;
import io.locum.analyzer.signal.LoopDelay;
import io.locum.analyzer.signal.LoopKind;
import io.locum.analyzer.signal.LoopRole;
import io.locum.analyzer.signal.LoopType;
import io.locum.analyzer.signal.Stalls;
import io.locum.analyzer.signal.Stalls.Part;
import io.locum.analyzer.signal.Stalls.Spent;
import io.locum.analyzer.signal.Stalls.Stall;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class EventLoopSaturatedTest {

    private static final ThreadRef LOOP = new ThreadRef("loop", 12);

    @Test
    void aLoopThatHardlyEverWaitsIsSaturated() {
        assertThat(examine(900, 60, 0.5, List.of())).isInstanceOf(Verdict.Sick.class);
    }

    @Test
    void theCodeThatFillsItIsNamed() {
        CallStack page = CallStack.parse("java.lang.String#format:1\ncom.example.Board#page:7\nio.netty.A#b:1");
        CallStack other = CallStack.parse("com.example.Board#list:9\nio.netty.A#b:1");
        List<Sample> samples = IntStream.range(0, 50)
                .mapToObj(i -> new Sample(START.plusSeconds(9).plusMillis(10L * i), LOOP, i % 5 < 3 ? page : other))
                .toList();

        Verdict verdict = examine(900, 60, 0.5, List.of(), samples);

        assertThat(problem(verdict).culprit().map(Object::toString)).hasValue("com.example.Board.page:7");
        assertThat(problem(examine(900, 60, 0.5, List.of(), samples.subList(0, 49)))
                        .culprit())
                .isEmpty();
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
                        Optional.empty(),
                        List.of(Part.of(Spent.CPU, ms(600), CallStack.EMPTY))))
                .toList();

        assertThat(examine(950, 60, 0.5, stalls)).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void aFullLoopBesideIdleOnesThatLetsItsUsersWaitIsAnImbalance() {
        // 10 ms, half of what would be a stall; of 90 % of the time, the longest wait that one in a hundred has
        assertThat(cause(examine(List.of(loop(1, 900, ms(11)), loop(2, 100, ms(1))))))
                .hasValue("imbalance");
        assertThat(examine(List.of(loop(1, 900, ms(10)), loop(2, 100, ms(1))))).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void wereTheOthersNotMuchBetterItIsNoImbalance() {
        assertThat(cause(examine(List.of(loop(1, 900, ms(11)), loop(2, 500, ms(1))))))
                .hasValue("imbalance");
        assertThat(cause(examine(List.of(loop(1, 900, ms(11)), loop(2, 510, ms(1))))))
                .hasValue("load");
        assertThat(examine(List.of(loop(1, 900, ms(11)), loop(2, 100, ms(11))))).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void aThreadOfWorkersMayWorkWithoutPause() {
        LoopType tasks = LoopType.of(LoopKind.EXECUTOR, "", LoopRole.TASKS, "loop-1");

        assertThat(examine(List.of(of(tasks, loop(1, 990, ms(11)))))).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void aDispatcherIsFullWhenAllItsThreadsAre() {
        LoopType actors = LoopType.of(LoopKind.DISPATCHER, "Pekko", LoopRole.ACTORS, "loop-1");
        EventLoop full = of(actors, loop(1, 950, ms(11)));

        assertThat(examine(List.of(full, of(actors, loop(2, 890, ms(11)))))).isInstanceOf(Verdict.Healthy.class);
        assertThat(examine(List.of(full, of(actors, loop(2, 900, ms(11)))))).isInstanceOf(Verdict.Sick.class);
    }

    private static Optional<String> cause(Verdict verdict) {
        return problem(verdict).cause();
    }

    private static Problem problem(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Sick.class);
        return ((Verdict.Sick) verdict).problems().get(0);
    }

    private static EventLoop of(LoopType type, EventLoop loop) {
        return new EventLoop(
                loop.id(),
                loop.name(),
                loop.thread(),
                type,
                loop.elapsed(),
                loop.busy(),
                loop.ticks(),
                loop.delay(),
                loop.seconds());
    }

    private static EventLoop loop(long id, int busyMillis, Duration tick) {
        List<Second> series = IntStream.range(0, 60)
                .mapToObj(i -> new Second(
                        START.plusSeconds(i).plusMillis(1), ms(1000), ms(busyMillis), 100, ms(1), ms(9), ms(9)))
                .toList();
        return new EventLoop(
                id,
                "loop-" + id,
                LOOP,
                LoopType.selector("loop-" + id),
                Runs.MINUTE,
                ms(busyMillis * 60L),
                6000,
                LoopDelay.of(Collections.nCopies((int) (busyMillis * 60L / tick.toMillis()), tick), Runs.MINUTE),
                series);
    }

    private static Verdict examine(List<EventLoop> loops) {
        return new EventLoopSaturated()
                .examine(Runs.minute()
                        .with(EventLoops.SIGNAL, new EventLoops(loops))
                        .with(Stalls.SIGNAL, new Stalls(List.of()))
                        .with(CpuLoad.SIGNAL, new CpuLoad(List.of(new Point(START, 0.5, 0, 0.5)))));
    }

    private static Verdict examine(int busyMillis, int seconds, double load, List<Stall> stalls) {
        return examine(busyMillis, seconds, load, stalls, List.of());
    }

    private static Verdict examine(int busyMillis, int seconds, double load, List<Stall> stalls, List<Sample> samples) {
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
                LoopType.selector("loop"),
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
                        .with(CpuSamples.SIGNAL, new CpuSamples(samples))
                        .with(CpuLoad.SIGNAL, new CpuLoad(points)));
    }
}

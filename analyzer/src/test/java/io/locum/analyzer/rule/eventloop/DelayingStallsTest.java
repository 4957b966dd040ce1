package io.locum.analyzer.rule.eventloop;

import static io.locum.analyzer.rule.Runs.START;
import static io.locum.analyzer.rule.Runs.ms;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.EventLoops.Second;
import io.locum.analyzer.signal.LoopDelay;
import io.locum.analyzer.signal.LoopKind;
import io.locum.analyzer.signal.LoopRole;
import io.locum.analyzer.signal.LoopType;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Stalls.Part;
import io.locum.analyzer.signal.Stalls.Spent;
import io.locum.analyzer.signal.Stalls.Stall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Times are in milliseconds since the start. */
final class DelayingStallsTest {

    private static final Optional<Duration> AT_ONCE = Optional.of(Duration.ofNanos(5_000));

    @Test
    void aTaskThatKeptNobodyWaitingIsNotCounted() {
        EventLoop timer = loop(1, LoopKind.EXECUTOR, LoopRole.TASKS, 0, 60_000);

        assertThat(among(List.of(timer), stall(1, 0, 500, Optional.of(Duration.ofNanos(100_001)))))
                .isEmpty();
        assertThat(among(List.of(timer), stall(1, 0, 500, Optional.empty()))).isEmpty();
        assertThat(among(List.of(timer), stall(1, 0, 500, Optional.of(Duration.ofNanos(100_000)))))
                .containsExactly("1: 0+500");
    }

    @Test
    void aHandlerDelaysWhoeverComes() {
        EventLoop netty = loop(1, LoopKind.EPOLL, LoopRole.HANDLERS, 0, 60_000);

        assertThat(among(List.of(netty), stall(1, 0, 500, Optional.of(ms(900)))))
                .containsExactly("1: 0+500");
    }

    @Test
    void aWorkerMayBlock() {
        EventLoop worker = loop(1, LoopKind.EXECUTOR, LoopRole.WORKER, 0, 60_000);

        assertThat(among(List.of(worker), stall(1, 0, 500, AT_ONCE))).isEmpty();
    }

    @Test
    void aDispatcherIsBlockedOnlyWhileAllItsThreadsAreBusy() {
        List<EventLoop> threads = List.of(dispatcher(1, 0, 60_000), dispatcher(2, 0, 60_000));

        assertThat(among(threads, stall(1, 0, 500, AT_ONCE))).isEmpty();
        assertThat(among(threads, stall(1, 0, 500, AT_ONCE), stall(2, 500, 500, AT_ONCE)))
                .isEmpty();
        assertThat(among(threads, stall(1, 0, 500, AT_ONCE), stall(2, 400, 500, AT_ONCE)))
                .containsExactlyInAnyOrder("1: 400+100", "2: 400+100");
    }

    @Test
    void workMustHaveWaitedForTheThreadThatWasFreeFirst() {
        List<EventLoop> threads = List.of(dispatcher(1, 0, 60_000), dispatcher(2, 0, 60_000));

        assertThat(among(threads, stall(1, 0, 500, Optional.of(ms(3))), stall(2, 400, 500, AT_ONCE)))
                .isEmpty();
    }

    @Test
    void lessThanAStallInCommonIsNothing() {
        List<EventLoop> threads = List.of(dispatcher(1, 0, 60_000), dispatcher(2, 0, 60_000));

        assertThat(among(threads, stall(1, 0, 500, AT_ONCE), stall(2, 481, 500, AT_ONCE)))
                .isEmpty();
        assertThat(among(threads, stall(1, 0, 500, AT_ONCE), stall(2, 480, 500, AT_ONCE)))
                .hasSize(2);
    }

    @Test
    void aThreadThatIsNotThereTakesNoWork() {
        List<EventLoop> threads = List.of(dispatcher(1, 0, 60_000), dispatcher(2, 700, 60_000), dispatcher(3, 0, 100));

        assertThat(among(threads, stall(1, 0, 500, AT_ONCE))).containsExactly("1: 100+400");
    }

    @Test
    void aThreadThatComesToHelpEndsIt() {
        List<EventLoop> threads = List.of(dispatcher(1, 0, 60_000), dispatcher(2, 100, 60_000));

        assertThat(among(threads, stall(1, 0, 500, AT_ONCE))).isEmpty();
    }

    private static List<String> among(List<EventLoop> loops, Stall... stalls) {
        return new DelayingStalls(new EventLoops(loops), Runs.minute().get(Recorded.RECORDING))
                .among(List.of(stalls)).stream()
                        .map(stall -> stall.loopId() + ": "
                                + Duration.between(START, stall.start()).toMillis() + "+"
                                + stall.length().toMillis())
                        .toList();
    }

    private static EventLoop dispatcher(long id, long from, long to) {
        return loop(id, LoopKind.DISPATCHER, LoopRole.ACTORS, from, to);
    }

    private static EventLoop loop(long id, LoopKind kind, LoopRole role, long from, long to) {
        Second life = new Second(START.plusMillis(from), ms(to - from), ms(0), 1, ms(0), ms(0), ms(0));
        String name = "thread-" + id;
        return new EventLoop(
                id,
                name,
                new ThreadRef(name, id),
                LoopType.of(kind, "", role, name),
                Runs.MINUTE,
                ms(0),
                1,
                LoopDelay.of(List.of(), Runs.MINUTE),
                List.of(life));
    }

    private static Stall stall(long loop, long at, long length, Optional<Duration> idleAfter) {
        String name = "thread-" + loop;
        return new Stall(
                loop,
                name,
                new ThreadRef(name, loop),
                START.plusMillis(at),
                ms(length),
                true,
                idleAfter,
                List.of(Part.of(Spent.CPU, ms(length), CallStack.EMPTY)));
    }
}

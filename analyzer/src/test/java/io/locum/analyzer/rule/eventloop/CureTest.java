package io.locum.analyzer.rule.eventloop;

import static io.locum.analyzer.rule.Runs.MINUTE;
import static io.locum.analyzer.rule.Runs.START;
import static io.locum.analyzer.rule.Runs.ms;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.rule.Culprits;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.LoopDelay;
import io.locum.analyzer.signal.LoopKind;
import io.locum.analyzer.signal.LoopRole;
import io.locum.analyzer.signal.LoopType;
import io.locum.analyzer.signal.Stalls.Part;
import io.locum.analyzer.signal.Stalls.Spent;
import io.locum.analyzer.signal.Stalls.Stall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CureTest {

    private static final Cold NEVER_COLD = new Cold(START.minusSeconds(1), Duration.ZERO);
    private static final CallStack CHAT = CallStack.parse("com.example.Chat#onOpen:42\nio.netty.channel.A#b:1");
    private static final CallStack FEED = CallStack.parse("com.example.Feed#publish:7\nio.netty.channel.A#b:1");

    @Test
    void aTickThatTheMachineStretchedGoesWithTheCodeInIt() {
        Stall own = stall(1, 0, Part.of(Spent.CPU, ms(800), CHAT));
        Stall starved = stall(1, 1, Part.of(Spent.CPU, ms(40), CHAT), Part.of(Spent.HOST, ms(760), CHAT));
        Stall collected = stall(1, 2, Part.of(Spent.CPU, ms(100), CHAT), Part.of(Spent.GC, ms(700), CallStack.EMPTY));

        Cure cure = cure(selector(1, own, starved, collected), own, starved, collected);

        assertThat(cure.before().percentile(0.99)).isEqualTo(ms(600));
        assertThat(cure.after().percentile(0.99)).isZero();
        assertThat(cure.ofMean()).isEqualTo(1);
    }

    @Test
    void whatOthersDoInTheSameTickStays() {
        Stall shared = stall(1, 0, Part.of(Spent.CPU, ms(600), CHAT), Part.of(Spent.CPU, ms(200), FEED));
        Stall others = stall(1, 1, Part.of(Spent.CPU, ms(700), FEED));

        Cure cure = cure(selector(1, shared, others), shared, others);

        assertThat(cure.after().max()).isEqualTo(ms(700));
        // (200² + 700²) / 2 of 60 000
        assertThat(cure.after().mean().toNanos()).isEqualTo(4_416_667);
    }

    @Test
    void aDispatcherIsCuredWhenOneOfItsThreadsIs() {
        List<Stall> stalls =
                List.of(stall(1, 0, Part.of(Spent.CPU, ms(800), CHAT)), stall(2, 0, Part.of(Spent.CPU, ms(800), FEED)));
        EventLoops loops = new EventLoops(Stream.of(1L, 2L)
                .map(id -> loop(id, LoopType.of(LoopKind.DISPATCHER, "", LoopRole.ACTORS, "thread-" + id), List.of()))
                .toList());

        Cure cure = Cure.of(new StallGroup(Culprits.of(CHAT), stalls.subList(0, 1)), stalls, stalls, loops, NEVER_COLD);

        assertThat(cure.before().percentile(0.99)).isEqualTo(ms(200));
        assertThat(cure.after().max()).isZero();
    }

    @Test
    void whatOnlyTheWarmUpDidIsNeitherBeforeNorAfter() {
        Stall compiling = stall(1, 0, Part.of(Spent.CPU, ms(1700), FEED));
        Stall own = stall(1, 30, Part.of(Spent.CPU, ms(900), CHAT));
        StallGroup group = new StallGroup(Culprits.of(CHAT), List.of(own));
        List<Stall> all = List.of(compiling, own);

        Cure cure = Cure.of(group, all, all, selector(1, compiling, own), new Cold(START.plusSeconds(10), ms(10_000)));

        assertThat(cure.before().max()).isEqualTo(ms(900));
        // one of a hundred arrivals in fifty seconds waits longer than 900 - 500 ms
        assertThat(cure.before().percentile(0.99)).isEqualTo(ms(400));
        assertThat(cure.after().max()).isZero();
    }

    private static Cure cure(EventLoops loops, Stall... stalls) {
        return Cure.of(
                new StallGroup(Culprits.of(CHAT), List.of(stalls[0])),
                List.of(stalls),
                List.of(stalls),
                loops,
                NEVER_COLD);
    }

    private static EventLoops selector(long id, Stall... stalls) {
        return new EventLoops(List.of(loop(
                id,
                LoopType.selector("thread-" + id),
                IntStream.range(0, stalls.length)
                        .mapToObj(i -> stalls[i].length())
                        .toList())));
    }

    private static EventLoop loop(long id, LoopType type, List<Duration> ticks) {
        return new EventLoop(
                id,
                "thread-" + id,
                new ThreadRef("thread-" + id, id),
                type,
                MINUTE,
                ms(0),
                1,
                LoopDelay.of(ticks, MINUTE),
                List.of());
    }

    private static Stall stall(long loop, long second, Part... parts) {
        Duration length = Stream.of(parts).map(Part::length).reduce(Duration.ZERO, Duration::plus);
        return new Stall(
                loop,
                "thread-" + loop,
                new ThreadRef("thread-" + loop, loop),
                START.plusSeconds(second),
                length,
                true,
                Optional.empty(),
                List.of(parts));
    }
}

package io.locum.analyzer.rule.threads;

import static io.locum.analyzer.rule.Runs.START;
import static io.locum.analyzer.rule.Runs.ms;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Waits;
import io.locum.analyzer.signal.Waits.Kind;
import io.locum.analyzer.signal.Waits.Wait;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LockContentionTest {

    private static final CallStack ADD = CallStack.parse("com.example.Cart#add:21\ncom.example.Shop#serve:3");
    private static final CallStack ACCEPT =
            CallStack.parse("jdk.internal.misc.Unsafe#park:native\njava.util.concurrent.locks.ReentrantLock#lock:1\n"
                    + "sun.nio.ch.ServerSocketChannelImpl#accept:1\ncom.example.Acceptor#run:9");

    @Test
    void aLastingQueueIsContention() {
        // 60 waits of 400 ms in a minute: 0.4 threads in the queue
        Verdict verdict = examine(waits(60, 400, 4, Kind.MONITOR, ADD));

        assertThat(verdict).isInstanceOf(Verdict.Sick.class);
        assertThat(((Verdict.Sick) verdict).problems().get(0).culprit().map(Culprit::code))
                .hasValue("com.example.Cart.add");
    }

    @Test
    void aShorterQueueIsNot() {
        assertThat(examine(waits(60, 399, 4, Kind.MONITOR, ADD))).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void aSingleThreadIsNoQueue() {
        assertThat(examine(waits(60, 900, 1, Kind.LOCK, ADD))).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void aBurstIsNotLasting() {
        List<Wait> burst = IntStream.range(0, 30)
                .mapToObj(i -> wait(i % 8, START.plusSeconds(30).plusMillis(i), 2000, Kind.MONITOR, ADD))
                .toList();

        assertThat(examine(burst)).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void whoeverQueuesBehindOneHolderIsLetGoOnce() {
        List<Wait> behindOne = IntStream.range(0, 25)
                .mapToObj(i -> wait(i, START.plusSeconds(i), 30_000 - 1000 * i, Kind.MONITOR, ADD))
                .toList();

        assertThat(examine(behindOne)).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void threadsThatTakeTurnsAtAChannelAreIdle() {
        assertThat(examine(waits(60, 900, 4, Kind.LOCK, ACCEPT))).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void sleepingIsNotWaitingForALock() {
        assertThat(examine(waits(60, 900, 4, Kind.SLEEP, ADD))).isInstanceOf(Verdict.Healthy.class);
    }

    private static Verdict examine(List<Wait> waits) {
        return new LockContention().examine(Runs.minute().with(Waits.SIGNAL, new Waits(waits)));
    }

    private static List<Wait> waits(int count, int millis, int threads, Kind kind, CallStack stack) {
        return IntStream.range(0, count)
                .mapToObj(i -> wait(i % threads, START.plusMillis(60_000L * i / count), millis, kind, stack))
                .toList();
    }

    private static Wait wait(int thread, java.time.Instant at, int millis, Kind kind, CallStack stack) {
        return new Wait(
                kind, new ThreadRef("worker-" + thread, thread + 10), at, ms(millis), "com.example.Cart", "", stack);
    }
}

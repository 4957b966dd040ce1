package io.locum.agent.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class LoopStateTest {
    private static final long THRESHOLD = 20;
    private static final Thread THREAD = Thread.currentThread();

    private final Object selector = new Object();
    private final LoopState loop = new LoopState(selector, LoopKind.SELECTOR, 1, THRESHOLD, 4);
    private final LoopState.Snapshot snapshot = new LoopState.Snapshot();
    private long clock = 1;

    @Test
    void isNoLoopBeforeItHasReturnedOftenEnough() {
        ticks(LoopState.RETURNS_OF_A_LOOP - 1, 1);
        assertThat(loop.record()).isNull();
        ticks(1, 1);
        assertThat(loop.record()).isNotNull();
    }

    @Test
    void ticksBeforeItBecameALoopCount() {
        ticks(1, THRESHOLD);
        ticks(LoopState.RETURNS_OF_A_LOOP, 1);
        assertThat(stalls()).containsExactly("tick 0 at 1 for 20");
        assertThat(record().counts().countAt((int) THRESHOLD)).isEqualTo(1);
        assertThat(record().counts().countAt(1)).isEqualTo(LoopState.RETURNS_OF_A_LOOP);
    }

    @Test
    void aTickAtTheThresholdIsAStallAndOneBelowIsNot() {
        ticks(LoopState.RETURNS_OF_A_LOOP, 1);
        ticks(1, THRESHOLD - 1);
        assertThat(stalls()).isEmpty();
        ticks(1, THRESHOLD);
        assertThat(stalls()).hasSize(1);
    }

    @Test
    void aStallBeforeItBecameALoopTellsItToo() {
        ticks(1, THRESHOLD);
        clock += 4;
        ticks(LoopState.RETURNS_OF_A_LOOP - 2, 1);
        ticks(1, 2 * THRESHOLD);
        loop.beginTick(clock + 8, THREAD);

        List<Long> idle = new ArrayList<>();
        record().stalls().drain(clock, clock, (tick, began, length, idleAfter, thread) -> idle.add(idleAfter));
        assertThat(idle).containsExactly(5L, 9L);
    }

    @Test
    void inTheEndAStallAfterWhichTheLoopStillWaitsIsHandedOver() {
        ticks(LoopState.RETURNS_OF_A_LOOP, 1);
        ticks(1, THRESHOLD);
        List<Long> idle = new ArrayList<>();
        record().stalls().drainRest((tick, began, length, idleAfter, thread) -> idle.add(idleAfter));
        assertThat(idle).containsExactly(-1L);
        loop.beginTick(clock, THREAD);
        assertThat(stalls()).isEmpty();
    }

    @Test
    void aStallTellsHowLongTheLoopWaitedAfterIt() {
        ticks(LoopState.RETURNS_OF_A_LOOP, 1);
        long start = clock;
        loop.beginTick(start, THREAD);
        loop.endTick(start + THRESHOLD);
        List<Long> idle = new ArrayList<>();
        StallRing.Reader reader = (tick, began, length, idleAfter, thread) -> idle.add(idleAfter);

        long now = start + THRESHOLD + 5;
        record().stalls().drain(now, now - 10, reader);
        assertThat(idle).as("it still waits, and not for long").isEmpty();
        loop.beginTick(start + THRESHOLD + 7, THREAD);
        record().stalls().drain(now, now - 10, reader);
        assertThat(idle).containsExactly(7L);

        loop.endTick(start + 3 * THRESHOLD);
        now = start + 4 * THRESHOLD;
        record().stalls().drain(now, now - 10, reader);
        assertThat(idle).as("it has waited for longer than patience").containsExactly(7L, THRESHOLD);
        loop.beginTick(start + 5 * THRESHOLD, THREAD);
        record().stalls().drain(now, now - 10, reader);
        assertThat(idle).hasSize(2);
    }

    @Test
    void busyIsTheSumOfAllTicks() {
        ticks(3, 7);
        assertThat(loop.read(snapshot)).isTrue();
        assertThat(snapshot.busyNanos()).isEqualTo(21);
        assertThat(snapshot.running()).isFalse();
        assertThat(snapshot.tick()).isEqualTo(3);
    }

    @Test
    void aRunningTickIsSeenWithItsStartAndThread() {
        ticks(2, 1);
        loop.beginTick(500, THREAD);
        assertThat(loop.read(snapshot)).isTrue();
        assertThat(snapshot.running()).isTrue();
        assertThat(snapshot.startNanos()).isEqualTo(500);
        assertThat(snapshot.thread()).isSameAs(THREAD);
        assertThat(loop.isRunning(snapshot.tick())).isTrue();
        assertThat(loop.runningFor(530)).isEqualTo(30);
        loop.endTick(600);
        assertThat(loop.isRunning(snapshot.tick())).isFalse();
        assertThat(loop.runningFor(700)).isNegative();
    }

    @Test
    void aWaitWhoseBeginningWentUnseenStartsTheTickAnew() {
        loop.beginTick(10, THREAD);
        loop.beginTick(50, THREAD);
        loop.endTick(53);
        assertThat(loop.read(snapshot)).isTrue();
        assertThat(snapshot.busyNanos()).isEqualTo(3);
    }

    @Test
    void anEndWithoutABeginningIsIgnored() {
        loop.endTick(53);
        assertThat(loop.read(snapshot)).isTrue();
        assertThat(snapshot.busyNanos()).isZero();
        assertThat(snapshot.running()).isFalse();
    }

    @Test
    void stallsBeyondTheRingAreDroppedAndCounted() {
        ticks(LoopState.RETURNS_OF_A_LOOP, 1);
        ticks(6, THRESHOLD);
        assertThat(stalls()).hasSize(4);
        assertThat(record().stalls().dropped()).isEqualTo(2);
        ticks(1, THRESHOLD);
        assertThat(stalls()).hasSize(1);
    }

    @Test
    void aLoopHandedFromThreadToThreadStaysConsistentForItsReaders() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            writers.add(new Thread(() -> writeUntil(done)));
        }
        writers.forEach(Thread::start);
        long lastBusy = 0;
        long lastTick = 0;
        for (int i = 0; i < 200_000; i++) {
            if (loop.read(snapshot)) {
                assertThat(snapshot.busyNanos()).isEqualTo(snapshot.tick()).isGreaterThanOrEqualTo(lastBusy);
                if (snapshot.running()) {
                    assertThat(snapshot.startNanos()).isEqualTo(snapshot.tick());
                }
                assertThat(snapshot.tick()).isGreaterThanOrEqualTo(lastTick);
                lastBusy = snapshot.busyNanos();
                lastTick = snapshot.tick();
            }
        }
        done.set(true);
        for (Thread writer : writers) {
            writer.join();
        }
    }

    /** Begins on one thread and may end on the other, always under the selector's monitor. Tick n lasts from n to n + 1. */
    private void writeUntil(AtomicBoolean done) {
        LoopState.Snapshot own = new LoopState.Snapshot();
        while (!done.get()) {
            synchronized (selector) {
                loop.read(own);
                if (own.running()) {
                    loop.endTick(own.tick() + 1);
                } else {
                    loop.beginTick(own.tick(), Thread.currentThread());
                }
            }
        }
    }

    private void ticks(int count, long length) {
        for (int i = 0; i < count; i++) {
            loop.beginTick(clock, THREAD);
            loop.endTick(clock + length);
            clock += length + 1;
        }
    }

    private LoopRecord record() {
        LoopRecord record = loop.record();
        if (record == null) {
            throw new AssertionError("not a loop yet");
        }
        return record;
    }

    private List<String> stalls() {
        List<String> stalls = new ArrayList<>();
        record().stalls().drain(clock, clock, (tick, start, length, idleAfter, thread) -> {
            assertThat(thread).isSameAs(THREAD);
            stalls.add("tick " + tick + " at " + start + " for " + length);
        });
        return stalls;
    }
}

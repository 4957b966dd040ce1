package io.locum.analyzer.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.signal.GarbageCollections.Pause;
import io.locum.analyzer.signal.StallEvents.Look;
import io.locum.analyzer.signal.StallEvents.Seen;
import io.locum.analyzer.signal.Stalls.Part;
import io.locum.analyzer.signal.Stalls.Spent;
import io.locum.analyzer.signal.Waits.Kind;
import io.locum.analyzer.signal.Waits.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StallWindowTest {

    private static final Instant START = Instant.parse("2026-01-31T10:00:00Z");
    private static final ThreadRef LOOP = new ThreadRef("loop", 12);
    private static final CallStack WORK = CallStack.parse("com.example.Chat#hash:7\ncom.example.Chat#onOpen:42");

    @Test
    void codeThatRanAllTheTimeIsCpu() {
        List<Part> parts = parts(100, List.of(), List.of(), run(20, 20), run(40, 40), run(80, 80));

        assertThat(parts).containsExactly(Part.of(Spent.CPU, ms(100), WORK));
    }

    @Test
    void runnableWithoutAProcessorIsTheHost() {
        List<Part> parts = parts(100, List.of(), List.of(), run(20, 10), run(60, 20), run(100, 30));

        assertThat(parts)
                .containsExactlyInAnyOrder(Part.of(Spent.CPU, ms(25), WORK), Part.of(Spent.HOST, ms(75), WORK));
    }

    @Test
    void theCollectorsPauseIsNotTheCodes() {
        List<Part> parts =
                parts(100, List.of(), List.of(new Pause(START.plusMillis(30), ms(40))), run(10, 10), run(90, 50));

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        Part.of(Spent.GC, ms(40), CallStack.EMPTY), Part.of(Spent.CPU, ms(60), WORK));
    }

    @Test
    void aPauseThatBeganBeforeCountsFromTheStallsStart() {
        List<Part> parts = parts(50, List.of(), List.of(new Pause(START.minusMillis(30), ms(60))), run(40, 40));

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        Part.of(Spent.GC, ms(30), CallStack.EMPTY), Part.of(Spent.CPU, ms(20), WORK));
    }

    @Test
    void sleepingIsABlockingCall() {
        List<Part> parts =
                parts(100, List.of(), List.of(), new Look(ms(50).toNanos(), "TIMED_WAITING", 0, WORK, "", "", WORK));

        assertThat(parts).containsExactly(Part.of(Spent.BLOCKING_CALL, ms(100), WORK));
    }

    @Test
    void blockedIsALockAndNamesItsHolder() {
        List<Part> parts = parts(
                100,
                List.of(),
                List.of(),
                new Look(ms(50).toNanos(), "BLOCKED", 0, WORK, "com.example.Book", "writer", CallStack.EMPTY));

        assertThat(parts)
                .containsExactly(new Part(Spent.LOCK, ms(100), WORK, "com.example.Book", "writer", CallStack.EMPTY));
    }

    @Test
    void parkedInAReentrantLockIsALockEvenWithoutItsName() {
        CallStack locking = CallStack.parse("""
                jdk.internal.misc.Unsafe#park:native
                java.util.concurrent.locks.LockSupport#park:211
                java.util.concurrent.locks.AbstractQueuedSynchronizer#acquire:715
                java.util.concurrent.locks.ReentrantLock$Sync#lock:153
                java.util.concurrent.locks.ReentrantLock#lock:322
                com.example.Chat#onOpen:42""");

        List<Part> parts =
                parts(100, List.of(), List.of(), new Look(ms(50).toNanos(), "WAITING", 0, locking, "", "", WORK));

        assertThat(parts).extracting(Part::spent).containsExactly(Spent.LOCK);
    }

    @Test
    void waitingForALatchIsABlockingCall() {
        CallStack awaiting = CallStack.parse("""
                jdk.internal.misc.Unsafe#park:native
                java.util.concurrent.locks.LockSupport#park:211
                java.util.concurrent.locks.AbstractQueuedSynchronizer#acquire:715
                java.util.concurrent.CountDownLatch#await:230
                com.example.Chat#onOpen:42""");

        List<Part> parts =
                parts(100, List.of(), List.of(), new Look(ms(50).toNanos(), "WAITING", 0, awaiting, "", "", WORK));

        assertThat(parts).extracting(Part::spent).containsExactly(Spent.BLOCKING_CALL);
    }

    @Test
    void nativeInputThatUsesNoCpuIsABlockingCall() {
        CallStack reading = CallStack.parse("java.io.FileInputStream#readBytes:native\ncom.example.Chat#onOpen:42");

        List<Part> parts =
                parts(100, List.of(), List.of(), new Look(ms(50).toNanos(), "RUNNABLE", 5, reading, "", "", WORK));

        assertThat(parts).containsExactly(Part.of(Spent.BLOCKING_CALL, ms(100), reading));
    }

    @Test
    void aWaitThatTheJdkTimedIsTakenExactly() {
        Wait wait = new Wait(Kind.SLEEP, LOOP, START.plusMillis(10), ms(70), "", "", WORK);

        List<Part> parts = parts(100, List.of(wait), List.of());

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        Part.of(Spent.BLOCKING_CALL, ms(70), WORK), Part.of(Spent.UNKNOWN, ms(30), CallStack.EMPTY));
    }

    @Test
    void withoutAnyTraceAStallIsUnknown() {
        assertThat(parts(25, List.of(), List.of())).containsExactly(Part.of(Spent.UNKNOWN, ms(25), CallStack.EMPTY));
    }

    private static List<Part> parts(int length, List<Wait> waits, List<Pause> pauses, Look... looks) {
        Seen stall = new Seen(1, "loop", LOOP, 1, 0, ms(length), true, Optional.empty(), List.of(looks));
        return new StallWindow(stall, START, StallWindow.Neighbours.NONE, pauses, waits, List.of()).parts();
    }

    private static Look run(int atMillis, int cpuMillis) {
        return new Look(ms(atMillis).toNanos(), "RUNNABLE", ms(cpuMillis).toNanos(), WORK, "", "", CallStack.EMPTY);
    }

    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }
}

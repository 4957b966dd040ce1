package io.locum.analyzer.signal.stall;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.signal.CpuSamples.Sample;
import io.locum.analyzer.signal.GarbageCollections.Pause;
import io.locum.analyzer.signal.GarbageCollections.Request;
import io.locum.analyzer.signal.Hiccups.Hiccup;
import io.locum.analyzer.signal.HostTimes.Second;
import io.locum.analyzer.signal.Safepoints;
import io.locum.analyzer.signal.Safepoints.Operation;
import io.locum.analyzer.signal.Safepoints.Sync;
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
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        List<Part> parts = parts(100, List.of(), List.of(), single("TIMED_WAITING", WORK, "", ""));

        assertThat(parts).containsExactly(Part.of(Spent.BLOCKING_CALL, ms(100), WORK));
    }

    @Test
    void blockedIsALockAndNamesItsHolder() {
        List<Part> parts = parts(100, List.of(), List.of(), single("BLOCKED", WORK, "com.example.Book", "writer"));

        assertThat(parts).containsExactly(Part.lock(ms(100), WORK, "com.example.Book", "writer", CallStack.EMPTY));
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

        List<Part> parts = parts(100, List.of(), List.of(), single("WAITING", locking, "", ""));

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

        List<Part> parts = parts(100, List.of(), List.of(), single("WAITING", awaiting, "", ""));

        assertThat(parts).extracting(Part::spent).containsExactly(Spent.BLOCKING_CALL);
    }

    @Test
    void nativeInputThatUsesNoCpuIsABlockingCall() {
        CallStack reading = CallStack.parse("java.io.FileInputStream#readBytes:native\ncom.example.Chat#onOpen:42");

        List<Part> parts = parts(100, List.of(), List.of(), single("RUNNABLE", reading, "", ""));

        assertThat(parts).containsExactly(Part.of(Spent.BLOCKING_CALL, "file", ms(100), reading));
    }

    @Test
    void aWaitThatTheJdkTimedIsTakenExactly() {
        Wait wait = new Wait(Kind.SLEEP, LOOP, START.plusMillis(10), ms(70), "", "", WORK);

        List<Part> parts = parts(100, List.of(wait), List.of());

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        Part.of(Spent.BLOCKING_CALL, "sleep", ms(70), WORK),
                        Part.of(Spent.UNKNOWN, ms(30), CallStack.EMPTY));
    }

    @Test
    void withoutAnyTraceAStallIsUnknown() {
        assertThat(parts(25, List.of(), List.of())).containsExactly(Part.of(Spent.UNKNOWN, ms(25), CallStack.EMPTY));
    }

    @Test
    void aPauseCarriesItsCause() {
        List<Part> parts = new Scene(100)
                .pauses(List.of(new Pause(START.plusMillis(20), ms(80), "G1Full", "System.gc()")))
                .parts();

        assertThat(parts).contains(Part.of(Spent.GC, "System.gc()", ms(80), CallStack.EMPTY));
    }

    @Test
    void anOperationOfTheCollectorIsItsWhole() {
        List<Part> parts = new Scene(100)
                .pauses(List.of(new Pause(START.plusMillis(20), ms(60), "G1Full", "System.gc()")))
                .safepoints(new Safepoints(
                        List.of(), List.of(new Operation(START.plusMillis(10), ms(80), "G1CollectFull"))))
                .parts(run(5, 5), run(95, 15));

        assertThat(parts).contains(Part.of(Spent.GC, "System.gc()", ms(80), CallStack.EMPTY));
    }

    @Test
    void anotherOperationOfTheJvmIsNamed() {
        List<Part> parts = new Scene(100)
                .safepoints(new Safepoints(List.of(), List.of(new Operation(START, ms(90), "HeapDumper"))))
                .parts();

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        Part.of(Spent.SAFEPOINT, "HeapDumper", ms(90), CallStack.EMPTY),
                        Part.of(Spent.UNKNOWN, ms(10), CallStack.EMPTY));
    }

    @Test
    void theTimeToASafepointNamesTheThreadThatRan() {
        CallStack copying = CallStack.parse("com.example.Matrix#copy:3");
        ThreadRef late = new ThreadRef("matrix", 30);

        List<Part> parts = new Scene(100)
                .safepoints(new Safepoints(List.of(new Sync(START.plusMillis(10), ms(90))), List.of()))
                .samples(new Sample(START.plusMillis(50), late, copying))
                .parts(run(5, 5));

        assertThat(parts)
                .contains(
                        new Part(Spent.SAFEPOINT, "time to safepoint", ms(90), CallStack.EMPTY, "", "matrix", copying));
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
    void whoAsksForACollectionWaitsForIt() {
        List<Part> parts = new Scene(100)
                .pauses(List.of(new Pause(START.plusMillis(20), ms(40), "G1Full", "System.gc()")))
                .requests(new Request(START.plusMillis(10), ms(80), LOOP, WORK))
                .parts(run(5, 5), run(95, 15));

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        Part.of(Spent.GC, "System.gc()", ms(40), CallStack.EMPTY),
                        Part.of(Spent.GC, "System.gc()", ms(40), WORK),
                        Part.of(Spent.CPU, ms(20), WORK));
    }

    @Test
    void theJvmsOwnStopIsNotAStopOfTheProcess() {
        List<Part> parts = new Scene(400)
                .safepoints(
                        new Safepoints(List.of(), List.of(new Operation(START.plusMillis(60), ms(300), "HeapDumper"))))
                .hiccups(new Hiccup(START.plusMillis(60), ms(300), Duration.ZERO, Duration.ZERO))
                .parts(run(0, 0, 0), run(400, 50, 0));

        assertThat(parts).extracting(Part::detail).doesNotContain("frozen");
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

    @Test
    void betweenSleepAndWorkEachHasItsOwn() {
        CallStack sleeping = CallStack.parse("java.lang.Thread#sleep:native\ncom.example.Chat#onOpen:41");

        List<Part> parts =
                new Scene(100).parts(look(0, "TIMED_WAITING", 0, 0, sleeping), look(100, "RUNNABLE", 30, 5, WORK));

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        Part.of(Spent.CPU, ms(30), WORK),
                        Part.of(Spent.HOST, "run queue", ms(5), sleeping),
                        Part.of(Spent.BLOCKING_CALL, "sleep", ms(65), sleeping));
    }

    @Test
    void samplesShareTheTimeOnAProcessorWithTheLooks() {
        CallStack sampled = CallStack.parse("com.example.Chat#sort:9\ncom.example.Chat#onOpen:43");

        List<Part> parts = new Scene(90)
                .samples(new Sample(START.plusMillis(40), LOOP, sampled))
                .parts(run(0, 0, 0), run(90, 90, 0));

        assertThat(parts)
                .containsExactlyInAnyOrder(Part.of(Spent.CPU, ms(60), WORK), Part.of(Spent.CPU, ms(30), sampled));
    }

    @Test
    void theHoldersOwnWaitTellsWhatItDidMeanwhile() {
        CallStack writing = CallStack.parse("java.io.FileOutputStream#writeBytes:native\ncom.example.Book#save:5");
        Wait lock = new Wait(Kind.MONITOR, LOOP, START, ms(100), "com.example.Book", "writer", WORK);
        Wait held = new Wait(Kind.FILE, new ThreadRef("writer", 40), START, ms(90), "/tmp/book", "", writing);

        List<Part> parts = new Scene(100).waits(List.of(lock, held)).parts();

        assertThat(parts).containsExactly(Part.lock(ms(100), WORK, "com.example.Book", "writer", writing));
    }

    @ParameterizedTest
    @CsvSource({
        "java.lang.ProcessImpl#waitFor:434, process",
        "java.net.InetAddress#getByName:1252, name lookup",
        "sun.nio.ch.NioSocketImpl#read:1, socket",
        "java.io.FileInputStream#readBytes:native, file",
        "java.util.concurrent.CompletableFuture#get:2, waiting for a future",
        "java.lang.Thread#sleep:native, sleep",
        "ch.qos.logback.core.FileAppender#subAppend:3, logging",
        "java.lang.ClassLoader#loadClass:4, class loading"
    })
    void aBlockingCallHasASort(String frame, String sort) {
        CallStack stack = CallStack.parse(frame + "\ncom.example.Chat#onOpen:42");

        assertThat(new Scene(100).parts(single("WAITING", stack, "", "")))
                .extracting(Part::detail)
                .containsExactly(sort);
    }

    @Test
    void whatTheUsersCodeIsCalledByTellsNoSort() {
        CallStack stack = CallStack.parse("com.example.Chat#onOpen:42\njava.util.logging.Logger#log:1");

        assertThat(new Scene(100).parts(single("WAITING", stack, "", "")))
                .extracting(Part::detail)
                .containsExactly("");
    }

    private static List<Part> parts(int length, List<Wait> waits, List<Pause> pauses, Look... looks) {
        return new Scene(length).waits(waits).pauses(pauses).parts(looks);
    }

    private static Look run(int atMillis, int cpuMillis) {
        return run(atMillis, cpuMillis, -1);
    }

    private static Look run(int atMillis, int cpuMillis, long runDelayMillis) {
        return look(atMillis, "RUNNABLE", cpuMillis, runDelayMillis, WORK);
    }

    private static Look look(int atMillis, String state, int cpuMillis, long runDelayMillis, CallStack stack) {
        return new Look(
                ms(atMillis).toNanos(),
                state,
                ms(cpuMillis).toNanos(),
                runDelayMillis < 0 ? -1 : ms(runDelayMillis).toNanos(),
                stack,
                "",
                "",
                CallStack.EMPTY);
    }

    private static Look single(String state, CallStack stack, String lock, String owner) {
        return new Look(ms(50).toNanos(), state, 0, -1, stack, lock, owner, CallStack.EMPTY);
    }

    /** A stall and what was recorded around it. */
    private static final class Scene {

        private final int length;
        private List<Wait> waits = List.of();
        private List<Pause> pauses = List.of();
        private Safepoints safepoints = Safepoints.NONE;
        private List<Sample> samples = List.of();
        private List<Hiccup> hiccups = List.of();
        private List<Second> seconds = List.of();
        private List<Request> requests = List.of();
        private Neighbours neighbours = Neighbours.NONE;

        Scene(int length) {
            this.length = length;
        }

        Scene waits(List<Wait> given) {
            waits = given;
            return this;
        }

        Scene pauses(List<Pause> given) {
            pauses = given;
            return this;
        }

        Scene safepoints(Safepoints given) {
            safepoints = given;
            return this;
        }

        Scene samples(Sample... given) {
            samples = List.of(given);
            return this;
        }

        Scene hiccups(Hiccup... given) {
            hiccups = List.of(given);
            return this;
        }

        Scene neighbours(Look before, Look after) {
            neighbours = new Neighbours(Optional.of(before), Optional.of(after));
            return this;
        }

        Scene requests(Request... given) {
            requests = List.of(given);
            return this;
        }

        Scene seconds(Second... given) {
            seconds = List.of(given);
            return this;
        }

        List<Part> parts(Look... looks) {
            Seen stall = new Seen(1, "loop", LOOP, 1, 0, ms(length), true, Optional.empty(), List.of(looks));
            List<JvmStop> stops = JvmStop.all(pauses, safepoints, samples, seconds);
            List<Part> parts = new StallWindow(
                            stall,
                            START,
                            neighbours,
                            new Surroundings(
                                    stops,
                                    requests,
                                    of(waits, Wait::thread),
                                    of(samples, Sample::thread),
                                    new Idle(hiccups, seconds, stops),
                                    new LockHolders(waits, samples)))
                    .parts();
            assertThat(parts.stream().map(Part::length).reduce(Duration.ZERO, Duration::plus))
                    .as("the sum of the parts")
                    .isEqualTo(ms(length));
            return parts;
        }

        private static <T> List<T> of(List<T> all, Function<T, ThreadRef> thread) {
            return all.stream().filter(one -> thread.apply(one).equals(LOOP)).toList();
        }
    }

    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }
}

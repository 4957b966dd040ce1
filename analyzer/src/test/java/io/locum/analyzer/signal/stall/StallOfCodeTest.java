package io.locum.analyzer.signal.stall;

import static io.locum.analyzer.signal.stall.Scene.LOOP;
import static io.locum.analyzer.signal.stall.Scene.START;
import static io.locum.analyzer.signal.stall.Scene.WORK;
import static io.locum.analyzer.signal.stall.Scene.look;
import static io.locum.analyzer.signal.stall.Scene.ms;
import static io.locum.analyzer.signal.stall.Scene.run;
import static io.locum.analyzer.signal.stall.Scene.single;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.signal.CpuSamples.Sample;
import io.locum.analyzer.signal.Stalls.Part;
import io.locum.analyzer.signal.Stalls.Spent;
import io.locum.analyzer.signal.Waits.Kind;
import io.locum.analyzer.signal.Waits.Wait;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the thread itself did. */
final class StallOfCodeTest {

    @Test
    void codeThatRanAllTheTimeIsCpu() {
        List<Part> parts = new Scene(100).parts(run(20, 20), run(40, 40), run(80, 80));

        assertThat(parts).containsExactly(Part.of(Spent.CPU, ms(100), WORK));
    }

    @Test
    void sleepingIsABlockingCall() {
        List<Part> parts = new Scene(100).parts(single("TIMED_WAITING", WORK, "", ""));

        assertThat(parts).containsExactly(Part.of(Spent.BLOCKING_CALL, ms(100), WORK));
    }

    @Test
    void blockedIsALockAndNamesItsHolder() {
        List<Part> parts = new Scene(100).parts(single("BLOCKED", WORK, "com.example.Book", "writer"));

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

        List<Part> parts = new Scene(100).parts(single("WAITING", locking, "", ""));

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

        List<Part> parts = new Scene(100).parts(single("WAITING", awaiting, "", ""));

        assertThat(parts).extracting(Part::spent).containsExactly(Spent.BLOCKING_CALL);
    }

    @Test
    void nativeInputThatUsesNoCpuIsABlockingCall() {
        CallStack reading = CallStack.parse("java.io.FileInputStream#readBytes:native\ncom.example.Chat#onOpen:42");

        List<Part> parts = new Scene(100).parts(single("RUNNABLE", reading, "", ""));

        assertThat(parts).containsExactly(Part.of(Spent.BLOCKING_CALL, "file", ms(100), reading));
    }

    @Test
    void aWaitThatTheJdkTimedIsTakenExactly() {
        Wait wait = new Wait(Kind.SLEEP, LOOP, START.plusMillis(10), ms(70), "", "", WORK);

        List<Part> parts = new Scene(100).waits(List.of(wait)).parts();

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        Part.of(Spent.BLOCKING_CALL, "sleep", ms(70), WORK),
                        Part.of(Spent.UNKNOWN, ms(30), CallStack.EMPTY));
    }

    @Test
    void withoutAnyTraceAStallIsUnknown() {
        assertThat(new Scene(25).parts()).containsExactly(Part.of(Spent.UNKNOWN, ms(25), CallStack.EMPTY));
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
}

package io.locum.agent.probe.eventloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.locum.agent.bootstrap.LoopHooks;
import io.locum.agent.bootstrap.LoopKind;
import io.locum.agent.probe.AgentThreads;
import io.locum.agent.probe.Alert;
import io.locum.agent.probe.Beat;
import io.locum.agent.probe.LoopListener;
import io.locum.agent.probe.ProbeSettings;
import io.locum.agent.probe.Throttle;
import java.lang.ref.WeakReference;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a day of loops was watched, nothing of those that ended is kept: not in the table, reports or watchdog. */
final class LoopsComeAndGoTest {
    private static final int TICKS = 40;

    private final AgentThreads threads = new AgentThreads();
    private final EventLoopWatch watch = EventLoopWatch.start(new ProbeSettings(
            Duration.ofMillis(20), LoopListener.NONE, new Beat(threads), new Throttle(), new Alert(System.nanoTime())));

    @BeforeEach
    void start() {
        watch.eventsAreRecorded();
    }

    @AfterEach
    void stop() {
        watch.stop();
    }

    @Test
    void tenThousandLoopsWhoseThreadsHaveEndedAreForgotten() throws Exception {
        List<Object> waiters = new ArrayList<>();
        List<WeakReference<Thread>> ended = new ArrayList<>();
        for (int round = 0; round < 100; round++) {
            List<Object> loops = newObjects(100);
            waiters.addAll(loops);
            ended.add(runThemOnAThreadOfTheirOwn(loops));
            if (round % 10 == 0) {
                watch.report();
            }
        }
        watch.report();
        assertThat(watch.known()).isZero();
        awaitCollected(ended);
        assertThat(waiters).hasSize(10_000);
    }

    @Test
    void loopsWhoseWaiterIsCollectedAreForgotten() {
        List<WeakReference<Object>> waiters = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Object waiter = new Object();
            run(waiter, LoopKind.EPOLL);
            waiters.add(new WeakReference<>(waiter));
        }
        watch.report();
        awaitCollected(waiters);
        watch.report();
        assertThat(watch.known()).isZero();
    }

    @Test
    void aClosedSelectorIsForgottenAndAnOpenOneIsNotThoughItsThreadHasEnded() throws Exception {
        Selector closed = Selector.open();
        try (Selector open = Selector.open()) {
            runThemOnAThreadOfTheirOwn(List.of(open, closed));
            watch.report();
            assertThat(watch.known()).isEqualTo(2);
            closed.close();
            watch.report();
            assertThat(watch.known()).isEqualTo(1);
        }
    }

    @Test
    void aLoopThatEndedAndTicksAgainOnAnotherThreadIsWatchedAgain() throws Exception {
        List<Object> loop = newObjects(1);
        runThemOnAThreadOfTheirOwn(loop);
        watch.report();
        assertThat(watch.known()).isZero();
        run(loop.get(0), LoopKind.EXECUTOR);
        watch.report();
        assertThat(watch.known()).isEqualTo(1);
    }

    private static List<Object> newObjects(int count) {
        List<Object> objects = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            objects.add(new Object());
        }
        return objects;
    }

    private static WeakReference<Thread> runThemOnAThreadOfTheirOwn(List<?> loops) throws InterruptedException {
        Thread thread = new Thread(() ->
                loops.forEach(loop -> run(loop, loop instanceof Selector ? LoopKind.SELECTOR : LoopKind.EXECUTOR)));
        thread.start();
        thread.join();
        return new WeakReference<>(thread);
    }

    private static void run(Object waiter, LoopKind kind) {
        for (int tick = 0; tick < TICKS; tick++) {
            LoopHooks.afterWait(waiter, kind.number());
            LoopHooks.beforeWait(waiter, kind.number());
        }
    }

    private static void awaitCollected(List<? extends WeakReference<?>> references) {
        await("nothing to hold them any more").atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            System.gc();
            assertThat(references).allMatch(reference -> reference.get() == null);
        });
    }
}

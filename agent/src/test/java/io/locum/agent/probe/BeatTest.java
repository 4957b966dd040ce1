package io.locum.agent.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Awaits what a thread of its own does. */
final class BeatTest {
    private static final long SOON = 1_000_000;
    /** Twice what no machine makes a thread late. */
    private static final Duration HELD = Duration.ofSeconds(1);

    private static final long LATER = 900_000_000;

    private final AgentThreads threads = new AgentThreads();
    private final Beat beat = new Beat(threads);
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicLong longestLate = new AtomicLong();
    private final Beat.Listener counting = (now, late) -> {
        looks.incrementAndGet();
        longestLate.accumulateAndGet(late, Math::max);
        return SOON;
    };

    @AfterEach
    void leave() {
        beat.leave(counting);
        awaitNoThread();
    }

    @Test
    void listenersShareOneThread() {
        AtomicInteger others = new AtomicInteger();
        Beat.Listener rare = (now, late) -> {
            others.incrementAndGet();
            return LATER;
        };
        beat.join("often", counting);
        beat.join("rarely", rare);
        await("the rare one is called as often").until(() -> others.get() >= 20);
        assertThat(looks.get()).isGreaterThanOrEqualTo(20);
        assertThat(threads.all()).hasSize(1);
        beat.leave(rare);
    }

    @Test
    void oneThatThrowsIsNotCalledAgainAndTheOthersAre() {
        AtomicInteger thrown = new AtomicInteger();
        beat.join("broken", (now, late) -> {
            thrown.incrementAndGet();
            throw new IllegalStateException("broken");
        });
        beat.join("sound", counting);
        await().until(() -> looks.get() >= 20);
        assertThat(thrown).hasValue(1);
    }

    @Test
    void theThreadEndsWithTheLastListenerAndBeginsAnewWithTheNext() {
        beat.join("first", counting);
        await().until(() -> looks.get() >= 2);
        beat.leave(counting);
        awaitNoThread();
        int before = looks.get();
        beat.join("second", counting);
        await("it is called again").until(() -> looks.get() >= before + 2);
        assertThat(threads.all()).hasSize(2);
    }

    @Test
    void whatOthersTakeForTheirLooksIsNotLateness() {
        AtomicInteger slow = new AtomicInteger();
        Beat.Listener slowOnce = (now, late) -> {
            if (slow.getAndIncrement() == 0) {
                long end = System.nanoTime() + HELD.toNanos();
                while (System.nanoTime() - end < 0) {
                    Thread.onSpinWait();
                }
            }
            return SOON;
        };
        beat.join("slow", slowOnce);
        beat.join("counting", counting);
        await().until(() -> slow.get() >= 3);
        assertThat(longestLate.get()).isLessThan(HELD.toNanos() / 2);
        beat.leave(slowOnce);
    }

    private void awaitNoThread() {
        await("the thread ends").until(() -> threads.all().stream().noneMatch(Thread::isAlive));
    }
}

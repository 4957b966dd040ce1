package io.locum.agent.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RegistrationTableTest {
    private final RegistrationTable table = new RegistrationTable();

    @AfterEach
    void close() {
        RegistrationHooks.close();
    }

    @Test
    void everyCallOfEveryThreadIsCounted() throws InterruptedException {
        RegistrationHooks.open(table);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Thread thread = new Thread(() -> {
                for (int call = 0; call < 10_000; call++) {
                    RegistrationHooks.added(this, this, 7);
                    RegistrationHooks.removed(this, RegistrationTable.METHODS - 1);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(table.calls(7)).isEqualTo(160_000);
        assertThat(table.calls(RegistrationTable.METHODS - 1)).isEqualTo(160_000);
        assertThat(table.calls(8)).isZero();
        assertThat(samples()).isEmpty();
    }

    @Test
    void callsThatAreNotSampledAllocateNothing() {
        RegistrationHooks.open(table);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 20_000; i++) {
            RegistrationHooks.added(this, this, 1);
        }
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100_000; i++) {
            RegistrationHooks.added(this, this, 1);
            RegistrationHooks.removed(this, 2);
            RegistrationHooks.depends(this, this, 3);
        }

        assertThat(table.calls(3)).isEqualTo(100_000);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000);
    }

    @Test
    void ofTasksThoseThatRunAgainAndAgainCount() {
        RegistrationHooks.open(table);
        ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1);
        try {
            RunnableScheduledFuture<?> once =
                    (RunnableScheduledFuture<?>) scheduler.schedule(() -> {}, 1, TimeUnit.HOURS);
            RunnableScheduledFuture<?> periodic =
                    (RunnableScheduledFuture<?>) scheduler.scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.HOURS);
            for (Object task : List.of(once, periodic, this)) {
                RegistrationHooks.scheduled(scheduler, task, 1);
                RegistrationHooks.cancelled(task, 2);
            }
            periodic.cancel(false);
            RegistrationHooks.cancelled(periodic, 2);

            assertThat(table.calls(1)).isEqualTo(1);
            assertThat(table.calls(2)).isEqualTo(1);
        } finally {
            scheduler.shutdownNow();
        }
    }

    @Test
    void asManyAreSampledAsAreAllowed() {
        RegistrationHooks.open(table);
        table.allow(3, 0, 5);
        table.allow(4, 0, 5);
        table.allowAltogether(7);
        for (int i = 0; i < 1_000; i++) {
            RegistrationHooks.added(this, this, 3);
            RegistrationHooks.added(this, this, 4);
        }

        assertThat(samples()).hasSize(7);
        assertThat(samples()).isEmpty();
    }

    @Test
    void oneInAPowerOfTwoIsSampledAndNoneOfThoseThatTakeTurnsIsPassedOver() {
        RegistrationHooks.open(table);
        table.allow(3, 15, 100_000);
        table.allowAltogether(100_000);
        int[] bySort = new int[2];
        for (int round = 0; round < 100; round++) {
            for (int i = 0; i < 160; i++) {
                RegistrationHooks.added(this, i % 2 == 0 ? this : "another", 3);
            }
            table.drain(sample -> bySort[sample.listenerClass().equals("java.lang.String") ? 1 : 0]++);
        }

        assertThat(bySort[0]).isBetween(400, 600);
        assertThat(bySort[1]).isBetween(400, 600);
    }

    @Test
    void moreThanThereIsRoomForAreLetGo() {
        RegistrationHooks.open(table);
        table.allow(3, 0, 100_000);
        table.allowAltogether(100_000);
        for (int i = 0; i < 10_000; i++) {
            RegistrationHooks.added(this, this, 3);
        }

        assertThat(samples()).hasSize(128);
    }

    @Test
    void aSampleKnowsWhereItWasTakenAndKeepsNothingAlive() {
        RegistrationHooks.open(table);
        table.allow(3, 0, 10);
        table.allowAltogether(10);
        RegistrationHooks.added(null, new Object(), 3);
        RegistrationSample sample = samples().get(0);

        assertThat(sample.listenerClass()).isEqualTo("java.lang.Object");
        assertThat(sample.emitterClass()).isEmpty();
        assertThat(sample.takeStack()[0].getMethodName()).isEqualTo("aSampleKnowsWhereItWasTakenAndKeepsNothingAlive");
        assertThat(sample.takeStack()).isEmpty();
        assertThat(sample.emitter()).isNotNull();
        await("the listener to be collected").atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            System.gc();
            assertThat(sample.listener()).isNull();
        });
        assertThat(sample.emitter()).isNotNull();
    }

    private List<RegistrationSample> samples() {
        List<RegistrationSample> samples = new ArrayList<>();
        table.drain(samples::add);
        return samples;
    }
}

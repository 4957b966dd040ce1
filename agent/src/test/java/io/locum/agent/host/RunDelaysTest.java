package io.locum.agent.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
final class RunDelaysTest {

    @Test
    void aThreadThatRestsIsFound() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Thread thread = started("a-thread-with-a-long-name-1", () -> awaitEnd(end));
        try {
            await("the thread rests").until(() -> thread.getState() == Thread.State.WAITING);
            RunDelays delays = new RunDelays();

            await("it is found").untilAsserted(() -> assertThat(delays.of(thread, cpu(thread)))
                    .isNotNegative());
        } finally {
            end.countDown();
            thread.join();
        }
    }

    @Test
    void aThreadThatRunsIsFoundByItsName() throws InterruptedException {
        AtomicBoolean end = new AtomicBoolean();
        Thread thread = started("a-thread-with-a-long-name-2", () -> {
            while (!end.get()) {
                Thread.onSpinWait();
            }
        });
        try {
            RunDelays delays = new RunDelays();

            await("it is found").untilAsserted(() -> assertThat(delays.of(thread, cpu(thread)))
                    .isNotNegative());
        } finally {
            end.set(true);
            thread.join();
        }
    }

    @Test
    void ofTheWrongTaskNothingIsTold() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Thread thread = started("other", () -> awaitEnd(end));
        try {
            RunDelays delays = new RunDelays(new NativeIds() {
                @Override
                java.util.OptionalLong of(Thread any) {
                    // the JVM's first task, whose CPU time is another
                    return java.util.OptionalLong.of(ProcessHandle.current().pid());
                }
            });

            assertThat(delays.of(thread, 3_600_000_000_000L)).isEqualTo(RunDelays.UNKNOWN);
        } finally {
            end.countDown();
            thread.join();
        }
    }

    @Test
    void aThreadsOwnWaitOnlyGrows() {
        try (OwnRunDelay own = new OwnRunDelay()) {
            long before = own.nanos();

            assertThat(before).isNotNegative();
            assertThat(own.nanos()).isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void theKernelCutsNamesInOneOfTwoWays() {
        assertThat(NativeIds.matches("vert.x-eventloo", "vert.x-eventloop-thread-1"))
                .isTrue();
        assertThat(NativeIds.matches("vert.x-..read-1", "vert.x-eventloop-thread-1"))
                .isTrue();
        assertThat(NativeIds.matches("short", "short")).isTrue();
        assertThat(NativeIds.matches("short", "shorter")).isFalse();
    }

    private static long cpu(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
    }

    private static Thread started(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void awaitEnd(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

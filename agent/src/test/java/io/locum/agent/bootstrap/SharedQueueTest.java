package io.locum.agent.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SharedQueueTest {
    private static final int KIND = LoopKind.EXECUTOR.number();

    private final LoopTable table = new LoopTable(20_000_000, 4);
    private final Object queue = new Object();

    @BeforeEach
    void open() {
        LoopHooks.open(table);
    }

    @AfterEach
    void close() {
        LoopHooks.close();
    }

    @Test
    void aQueueWithOneThreadIsALoop() {
        takeTwentyTimes();

        assertThat(loop().record()).isNotNull();
        assertThat(loop().isShared()).isFalse();
    }

    @Test
    void aQueueWithASecondThreadIsNone() throws InterruptedException {
        takeTwentyTimes();
        onAnotherThread();
        LoopHooks.beforeTake(queue, KIND);

        assertThat(loop().record()).isNull();
        assertThat(loop().runningFor(System.nanoTime())).isNegative();
        takeTwentyTimes();
        assertThat(loop().runningFor(System.nanoTime())).isNegative();
    }

    @Test
    void aThreadThatFollowsOneThatHasEndedKeepsTheLoop() throws InterruptedException {
        onAnotherThread();
        takeTwentyTimes();

        assertThat(loop().isShared()).isFalse();
        assertThat(loop().record()).isNotNull();
    }

    private LoopState loop() {
        return Objects.requireNonNull(table.find(queue));
    }

    private void onAnotherThread() throws InterruptedException {
        Thread other = new Thread(this::takeTwentyTimes, "another");
        other.start();
        other.join();
    }

    /** As an executor's thread does; a tick is left running. */
    private void takeTwentyTimes() {
        for (int i = 0; i < 20; i++) {
            LoopHooks.beforeTake(queue, KIND);
            LoopHooks.afterTake(queue, KIND);
        }
    }
}

package io.locum.agent.probe.eventloop;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.agent.bootstrap.LoopHooks;
import io.locum.agent.bootstrap.LoopKind;
import io.locum.agent.bootstrap.LoopState;
import io.locum.agent.bootstrap.LoopTable;
import io.locum.agent.probe.Alert;
import io.locum.agent.probe.Rates;
import io.locum.agent.probe.Throttle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the watchdog costs is bounded, however many loops are long and however long they are. Time is made up. */
final class WatchdogTest {
    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1_000 * MILLISECOND;
    private static final long THRESHOLD = 20 * MILLISECOND;
    private static final int TICKS = 40;

    /** It may take as many at once. */
    private static final int AT_ONCE = 8;

    private final LoopTable table = new LoopTable(THRESHOLD, 64);
    private final Throttle throttle = new Throttle();
    private final List<Object> waiters = new ArrayList<>();
    private final Map<LoopState, Integer> stacks = new HashMap<>();

    @BeforeEach
    void open() {
        LoopHooks.open(table);
    }

    @AfterEach
    void close() {
        LoopHooks.close();
    }

    @ParameterizedTest
    @CsvSource({"FULL, 100", "HALF, 50", "QUARTER, 25", "EIGHTH, 10"})
    void aThousandLongLoopsShareTheStacksOfASecond(Rates rates, int stacksPerSecond) {
        throttle.set(rates);
        beginLongTicks(1_000);
        lookEvery(8 * MILLISECOND, 4 * SECOND);
        assertThat(taken()).isBetween(4 * stacksPerSecond, 4 * stacksPerSecond + AT_ONCE);
        assertThat(stacks.values()).as("loops take turns").allMatch(count -> count == 1);
    }

    @Test
    void aRestDoesNotSaveUpStacks() {
        beginLongTicks(1_000);
        lookEvery(60 * SECOND, 3_600 * SECOND);
        assertThat(taken()).isLessThanOrEqualTo(60 * AT_ONCE);
    }

    @Test
    void aTickOfAnHourHasAtMost64Stacks() {
        beginLongTicks(1);
        lookEvery(50 * MILLISECOND, 3_600 * SECOND);
        assertThat(taken()).isEqualTo(64);
    }

    @ParameterizedTest
    @CsvSource({"FULL, 8", "HALF, 16", "QUARTER, 32", "EIGHTH, 64"})
    void lowerRatesLengthenTheTimeBetweenLooks(Rates rates, long millis) {
        throttle.set(rates);
        beginLongTicks(1);
        long now = System.nanoTime();
        assertThat(new Watchdog(table, this::take, THRESHOLD, throttle, new Alert(now), now).look(now + SECOND, 0))
                .isEqualTo(millis * MILLISECOND);
    }

    @Test
    void howeverLongTheThresholdTheNextLookIsSoon() {
        throttle.set(Rates.EIGHTH);
        beginLongTicks(1);
        long now = System.nanoTime();
        assertThat(new Watchdog(table, this::take, 60 * SECOND, throttle, new Alert(now), now)
                        .look(now + 90 * SECOND, 0))
                .isEqualTo(200 * MILLISECOND);
    }

    @Test
    void withoutLongTicksForAWhileItLooksLessOftenUntilAStallIsCounted() {
        beginLongTicks(1);
        Object waiter = waiters.get(0);
        LoopHooks.beforeWait(waiter, LoopKind.EPOLL.number());
        long now = System.nanoTime();
        Watchdog watchdog = new Watchdog(table, this::take, THRESHOLD, throttle, new Alert(now), now);
        assertThat(watchdog.look(now, 0)).isEqualTo(18 * MILLISECOND);
        assertThat(watchdog.look(now + 29 * SECOND, 0)).isEqualTo(18 * MILLISECOND);
        assertThat(watchdog.look(now + 31 * SECOND, 0)).isEqualTo(100 * MILLISECOND);
        stall(waiter);
        assertThat(watchdog.look(now + 32 * SECOND, 0)).isEqualTo(18 * MILLISECOND);
        assertThat(watchdog.look(now + 61 * SECOND, 0)).isEqualTo(18 * MILLISECOND);
        assertThat(watchdog.look(now + 63 * SECOND, 0)).isEqualTo(100 * MILLISECOND);
    }

    /** A tick that really lasts a little longer than the threshold. */
    private static void stall(Object waiter) {
        LoopHooks.afterWait(waiter, LoopKind.EPOLL.number());
        long end = System.nanoTime() + THRESHOLD + MILLISECOND;
        while (System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
        LoopHooks.beforeWait(waiter, LoopKind.EPOLL.number());
    }

    private void lookEvery(long step, long length) {
        long begin = System.nanoTime();
        Watchdog watchdog = new Watchdog(table, this::take, THRESHOLD, throttle, new Alert(begin), begin);
        for (long at = step; at <= length; at += step) {
            watchdog.look(begin + at, 0);
        }
    }

    private void take(LoopState loop, long tick, Thread thread) {
        stacks.merge(loop, 1, Integer::sum);
    }

    private int taken() {
        return stacks.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void beginLongTicks(int loops) {
        for (int loop = 0; loop < loops; loop++) {
            Object waiter = new Object();
            waiters.add(waiter);
            for (int tick = 0; tick < TICKS; tick++) {
                LoopHooks.afterWait(waiter, LoopKind.EPOLL.number());
                LoopHooks.beforeWait(waiter, LoopKind.EPOLL.number());
            }
            LoopHooks.afterWait(waiter, LoopKind.EPOLL.number());
        }
    }
}

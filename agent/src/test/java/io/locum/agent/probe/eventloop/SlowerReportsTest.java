package io.locum.agent.probe.eventloop;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.agent.bootstrap.LoopHooks;
import io.locum.agent.bootstrap.LoopKind;
import io.locum.agent.probe.AgentThreads;
import io.locum.agent.probe.Alert;
import io.locum.agent.probe.Beat;
import io.locum.agent.probe.LoopListener;
import io.locum.agent.probe.LoopSecond;
import io.locum.agent.probe.ProbeSettings;
import io.locum.agent.probe.Rates;
import io.locum.agent.probe.Throttle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agent that costs too much tells of its loops less often, and of all their ticks in the end. */
final class SlowerReportsTest {
    private static final int TICKS = 40;

    private final List<LoopSecond> seconds = new ArrayList<>();
    private final Throttle throttle = new Throttle();
    private final Object waiter = new Object();
    private final EventLoopWatch watch = EventLoopWatch.start(new ProbeSettings(
            Duration.ofMillis(20),
            new Listener(),
            new Beat(new AgentThreads()),
            throttle,
            new Alert(System.nanoTime())));

    private final class Listener implements LoopListener {
        @Override
        public void recorded(LoopSecond second) {
            seconds.add(second);
        }

        @Override
        public void gone(long loopId) {}
    }

    @BeforeEach
    void start() {
        watch.eventsAreRecorded();
    }

    @AfterEach
    void stop() {
        watch.stop();
    }

    @Test
    void atFullRatesEachSecondIsToldOf() {
        tickAndReport(5);

        assertThat(seconds).hasSize(5);
    }

    @Test
    void atAQuarterOfThemFourSecondsAreOne() {
        throttle.set(Rates.QUARTER);
        tickAndReport(9);

        assertThat(seconds).extracting(second -> second.ticks().total()).containsExactly(40L, 160L, 160L);
    }

    @Test
    void whatIsLeftIsToldAtTheEnd() {
        throttle.set(Rates.EIGHTH);
        tickAndReport(4);
        watch.reportUnfinished();

        assertThat(seconds).extracting(second -> second.ticks().total()).containsExactly(40L, 120L);
    }

    private void tickAndReport(int times) {
        for (int time = 0; time < times; time++) {
            for (int tick = 0; tick < TICKS; tick++) {
                LoopHooks.afterWait(waiter, LoopKind.EPOLL.number());
                LoopHooks.beforeWait(waiter, LoopKind.EPOLL.number());
            }
            watch.report();
        }
    }
}

package io.locum.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LiveFiguresTest {
    private final LiveFigures figures = new LiveFigures();

    @Test
    void loopsComeAndGo() {
        figures.recorded(Ticks.second(1, "a"));
        figures.recorded(Ticks.second(2, "b", Duration.ofMillis(30)));
        assertThat(figures.loops()).extracting(LiveLoop::name).containsExactlyInAnyOrder("a", "b");
        assertThat(figures.agent().loops()).isEqualTo(2);

        figures.gone(1);
        assertThat(figures.loops()).extracting(LiveLoop::name).containsExactly("b");
        assertThat(figures.loops().get(0).figures().stalls()).isEqualTo(1);
        assertThat(figures.agent().loops()).isEqualTo(1);
    }

    @Test
    void theListStaysTheSameWhileNoLoopComesOrGoes() {
        figures.recorded(Ticks.second(1, "a"));
        List<LiveLoop> before = figures.loops();
        figures.recorded(Ticks.second(1, "a", Duration.ofMillis(5)));
        assertThat(figures.loops()).isSameAs(before);
        assertThat(before.get(0).figures().ticks()).isEqualTo(1);
    }

    @Test
    void loopsOfOneNameAreToldApart() {
        figures.recorded(Ticks.second(1, "same"));
        figures.recorded(Ticks.second(2, "same"));
        figures.recorded(Ticks.second(3, ""));
        assertThat(figures.loops()).extracting(LiveLoop::name).containsExactlyInAnyOrder("same", "same#2", "loop");

        figures.gone(1);
        figures.recorded(Ticks.second(4, "same"));
        assertThat(figures.loops()).extracting(LiveLoop::name).containsExactlyInAnyOrder("same", "same#2", "loop");
    }

    @Test
    void beyondABoundLoopsAreOnlyCounted() {
        for (int id = 1; id <= LiveFigures.MOST_LOOPS + 10; id++) {
            figures.recorded(Ticks.second(id, "loop-" + id));
        }
        assertThat(figures.loops()).hasSize(LiveFigures.MOST_LOOPS);
        assertThat(figures.agent().loops()).isEqualTo(LiveFigures.MOST_LOOPS + 10);

        figures.gone(1);
        figures.recorded(Ticks.second(LiveFigures.MOST_LOOPS + 10, "late"));
        assertThat(figures.loops()).extracting(LiveLoop::name).contains("late");
    }

    @Test
    void theAgentsShareIsThatOfTheLastInterval() {
        figures.agent(1_000, 500);
        assertThat(figures.agent().cpuShare()).isZero();
        figures.agent(2_000, 510);
        assertThat(figures.agent().cpuShare()).isEqualTo(0.01);
    }
}

package io.locum.bench.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StopsTest {

    @Test
    void theLongestStopOfAllAndForRetransformingAreFound() {
        Stops stops = Stops.in(List.of(
                "[1.2s][info][safepoint] Safepoint \"ICBufferFull\", Time since last: 9000000 ns, Reaching safepoint: 10 ns,"
                        + " Cleanup: 5 ns, At safepoint: 85 ns, Total: 100 ns",
                "[1.3s][info][safepoint] Safepoint \"RedefineClasses\", Time since last: 9000000 ns, Reaching safepoint:"
                        + " 10 ns, At safepoint: 85 ns, Leaving safepoint: 3 ns, Total: 4500000 ns, Threads: 3 runnable",
                "[1.4s][info][safepoint] Safepoint \"RedefineClasses\", Time since last: 1 ns, Total:  2000000 ns",
                "[1.5s][info][safepoint] Safepoint \"G1CollectForAllocation\", Time since last: 1 ns, Total: 7250000 ns",
                "[1.6s][info][gc] Pause"));

        assertThat(stops).isEqualTo(new Stops(7.25, "G1CollectForAllocation", 4.5));
    }

    @Test
    void withoutStopsThereIsNone() {
        assertThat(Stops.in(List.of("[1.6s][info][gc] Pause"))).isEqualTo(new Stops(0, "", 0));
    }

    @Test
    void theMedianNamesTheOperationOfTheLongestStop() {
        Passage median = Passage.median(List.of(
                new Passage(100, 1, 5, "a", 2), new Passage(300, 3, 9, "b", 4), new Passage(200, 2, 1, "c", 3)));

        assertThat(median).isEqualTo(new Passage(200, 2, 5, "b", 3));
    }
}

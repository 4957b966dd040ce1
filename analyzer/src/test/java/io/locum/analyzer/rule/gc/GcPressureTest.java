package io.locum.analyzer.rule.gc;

import static io.locum.analyzer.rule.Runs.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Allocations;
import io.locum.analyzer.signal.Allocations.Site;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.GarbageCollections.Pause;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GcPressureTest {

    private static final CallStack RENDER =
            CallStack.parse("java.util.Arrays#copyOf:1\ncom.example.Page#render:5\ncom.example.Page#serve:2");

    @Test
    void aThirteenthOfTheTimeInPausesIsPressure() {
        Verdict verdict = examine(pauses(300, Duration.ofMillis(16)));

        assertThat(verdict).isInstanceOf(Verdict.Sick.class);
        assertThat(((Verdict.Sick) verdict).problems().get(0).culprit().map(Culprit::code))
                .hasValue("com.example.Page.render");
    }

    @Test
    void lessIsNot() {
        assertThat(examine(pauses(300, Duration.ofMillis(15)))).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void frequentShortPausesOfASmallHeapAreNot() {
        assertThat(examine(pauses(1200, Duration.ofMillis(2)))).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void oneLongPauseIsAnotherDisease() {
        assertThat(examine(List.of(new Pause(START.plusSeconds(9), Duration.ofSeconds(8)))))
                .isInstanceOf(Verdict.Healthy.class);
    }

    private static Verdict examine(List<Pause> pauses) {
        return new GcPressure()
                .examine(Runs.minute()
                        .with(GarbageCollections.SIGNAL, new GarbageCollections(List.of(), pauses, List.of()))
                        .with(Allocations.SIGNAL, new Allocations(List.of(new Site(RENDER, "byte[]", 1 << 30)))));
    }

    /** As many as this, spread evenly over the minute. */
    private static List<Pause> pauses(int count, Duration length) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Pause(START.plusMillis(60_000L * i / count + 1), length))
                .toList();
    }
}

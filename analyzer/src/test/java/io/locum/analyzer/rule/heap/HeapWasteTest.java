package io.locum.analyzer.rule.heap;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.rule.Verdict.Healthy;
import io.locum.analyzer.rule.Verdict.Sick;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.heap.HeapContents;
import io.locum.analyzer.signal.heap.Wasted;
import io.locum.heap.waste.Waste;
import io.locum.heap.waste.WasteHolder;
import io.locum.heap.waste.WasteKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HeapWasteTest {

    private static final long MIB = 1 << 20;

    @Test
    void fourTenthsOfALargeHeapAreSuspect() {
        Problem problem = sick(200 * MIB, 80 * MIB);

        assertThat(problem.confidence()).isEqualTo(Confidence.SUSPECTED);
        assertThat(problem.title())
                .isEqualTo("80 MiB of the live heap, 40 %, could be saved: most of it are duplicate strings in"
                        + " com.example.Price.currency");
        assertThat(problem.culprit().map(Culprit::code)).contains("com.example.Price.currency");
    }

    @Test
    void aLittleLessIsHealthyAndSaidWithItsAmount() {
        assertThat(examine(200 * MIB, 80 * MIB - 1, false))
                .isInstanceOfSatisfying(Healthy.class, healthy -> assertThat(healthy.because())
                        .isEqualTo("80 MiB of 200 MiB that are alive could be saved."));
    }

    @Test
    void allOfASmallHeapIsHealthy() {
        assertThat(examine(70 * MIB, 64 * MIB - 1, false)).isInstanceOf(Healthy.class);
        assertThat(examine(70 * MIB, 64 * MIB, false)).isInstanceOf(Sick.class);
    }

    @Test
    void aRedactedDumpSaysWhatCouldNotBeSeen() {
        assertThat(examine(200 * MIB, MIB, true))
                .isInstanceOfSatisfying(
                        Healthy.class, healthy -> assertThat(healthy.because()).contains("taken out of this dump"));
    }

    @Test
    void whatPilesUpExplainsIt() {
        Problem problem = sick(200 * MIB, 150 * MIB);

        assertThat(new HeapWaste().explainedBy(problem, problem)).isTrue();
    }

    private static Problem sick(long live, long saved) {
        return ((Sick) examine(live, saved, false)).problems().get(0);
    }

    private static Verdict examine(long live, long saved, boolean blanked) {
        Waste.Part strings = new Waste.Part(
                WasteKind.DUPLICATE_STRINGS,
                1_000_000,
                saved - 1,
                saved - 1,
                List.of(),
                List.of(
                        new WasteHolder("java.lang.String", "", "", 10, saved / 2),
                        new WasteHolder("java.lang.String", "java.io.File", "path", 10, saved / 4),
                        new WasteHolder("java.lang.String", "com.example.Price", "currency", 10, saved / 8)),
                true);
        Waste.Part empty = new Waste.Part(WasteKind.EMPTY_COLLECTIONS, 1, 1, 1, List.of(), List.of(), false);
        Facts facts = Runs.minute()
                .with(
                        HeapContents.SIGNAL,
                        new HeapContents(
                                "shop.hprof", Runs.START, 2 * live, 1_000_000, live, 0, 0, Optional.empty(), List.of()))
                .with(Wasted.SIGNAL, new Wasted(new Waste(live, blanked, 0, 0, List.of(strings, empty))));
        return new HeapWaste().examine(facts);
    }
}

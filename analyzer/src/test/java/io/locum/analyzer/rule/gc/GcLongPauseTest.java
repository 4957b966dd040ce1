package io.locum.analyzer.rule.gc;

import static io.locum.analyzer.rule.Runs.START;
import static io.locum.analyzer.rule.Runs.ms;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.GarbageCollections.Pause;
import io.locum.analyzer.signal.GarbageCollections.Request;
import io.locum.analyzer.signal.HeapDumpSteps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GcLongPauseTest {

    private static final CallStack CLEAN_UP =
            CallStack.parse("java.lang.Runtime#gc:native\njava.lang.System#gc:1\ncom.example.Cache#trim:5");

    @Test
    void threePausesOfATenthOfASecondAreADisease() {
        assertThat(examine(pauses(3, ms(100), "G1New", "G1 Evacuation Pause"))).isInstanceOf(Verdict.Sick.class);
    }

    @Test
    void shorterOnesAreNot() {
        assertThat(examine(pauses(300, ms(99), "G1New", "G1 Evacuation Pause"))).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void twoAreACoincidence() {
        assertThat(examine(pauses(2, ms(999), "G1New", "G1 Evacuation Pause"))).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void oneOfASecondIsEnough() {
        assertThat(examine(pauses(1, Duration.ofSeconds(1), "G1Full", "G1 Compaction Pause")))
                .isInstanceOf(Verdict.Sick.class);
    }

    @Test
    void oneThatATwentiethOfAllArrivalsNoticeIsEnough() {
        // who comes in the first 900 ms of it waits longer than 100 ms
        GarbageCollections gc =
                new GarbageCollections(List.of(), pauses(1, ms(999), "SerialOld", "Allocation Failure"), List.of());

        assertThat(new GcLongPause()
                        .examine(Runs.lasting(Duration.ofMillis(17_900)).with(GarbageCollections.SIGNAL, gc)))
                .isInstanceOf(Verdict.Sick.class);
        assertThat(new GcLongPause()
                        .examine(Runs.lasting(Duration.ofSeconds(18)).with(GarbageCollections.SIGNAL, gc)))
                .isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void whatLocumStoppedItselfIsNoDisease() {
        Pause pause = new Pause(START.plusSeconds(30), Duration.ofSeconds(2), "G1Full", "Heap Dump Initiated GC");
        Facts facts = Runs.minute()
                .with(GarbageCollections.SIGNAL, new GarbageCollections(List.of(), List.of(pause), List.of()));

        assertThat(new GcLongPause().examine(facts.with(HeapDumpSteps.SIGNAL, dumpEnding(pause.end()))))
                .isInstanceOf(Verdict.Healthy.class);
        assertThat(new GcLongPause().examine(facts.with(HeapDumpSteps.SIGNAL, dumpEnding(pause.start()))))
                .isInstanceOf(Verdict.Sick.class);
    }

    private static HeapDumpSteps dumpEnding(Instant end) {
        return new HeapDumpSteps(List.of(new HeapDumpSteps.Step(
                end, "taken", "heap-1.hprof", "", 0, Duration.ZERO, Duration.ofMillis(2_500), 0)));
    }

    @Test
    void theCallerOfSystemGcIsToBlame() {
        Problem problem = onlyProblem(examine(new GarbageCollections(
                List.of(),
                pauses(5, ms(200), "SerialOld", "System.gc()"),
                List.of(),
                List.of(new Request(START.plusSeconds(20), ms(200), new ThreadRef("cleaner", 7), CLEAN_UP)))));

        assertThat(problem.cause()).hasValue("explicit");
        assertThat(problem.culprit().map(Culprit::code)).hasValue("com.example.Cache.trim");
        assertThat(problem.recommendation().text()).contains("DisableExplicitGC");
    }

    @ParameterizedTest
    @CsvSource({
        "SerialOld, System.gc(), explicit",
        "G1Full, Heap Dump Initiated GC, tool",
        "G1Old, Metadata GC Threshold, metadata",
        "G1New, G1 Humongous Allocation, humongous",
        "G1Full, G1 Compaction Pause, full",
        "SerialOld, Allocation Failure, full",
        "ParallelScavenge, Allocation Failure, young"
    })
    void whatToDoDependsOnWhyItCollects(String collector, String cause, String kind) {
        assertThat(onlyProblem(examine(pauses(5, ms(150), collector, cause))).cause())
                .hasValue(kind);
    }

    @Test
    void eachReasonIsAProblemOfItsOwn() {
        List<Pause> both = List.of(
                pause(20, "SerialOld", "System.gc()"),
                pause(21, "SerialOld", "Allocation Failure"),
                pause(22, "SerialOld", "System.gc()"),
                pause(23, "SerialOld", "Allocation Failure"),
                pause(24, "SerialOld", "System.gc()"),
                pause(25, "SerialOld", "Allocation Failure"));

        assertThat(((Verdict.Sick) examine(both)).problems())
                .extracting(problem -> problem.cause().orElse(""))
                .containsExactly("explicit", "full");
    }

    @Test
    void whatFollowsFromAllocationGivesWayToThePressure() {
        GcLongPause rule = new GcLongPause();
        Problem young = onlyProblem(examine(pauses(5, ms(150), "G1New", "G1 Evacuation Pause")));
        Problem explicit = onlyProblem(examine(pauses(5, ms(150), "SerialOld", "System.gc()")));
        Problem pressure = onlyProblem(new GcPressure()
                .examine(Runs.minute()
                        .with(
                                GarbageCollections.SIGNAL,
                                new GarbageCollections(
                                        List.of(), pauses(300, ms(50), "G1New", "G1 Evacuation Pause"), List.of()))));

        assertThat(rule.explainedBy(young, pressure)).isTrue();
        assertThat(rule.explainedBy(explicit, pressure)).isFalse();
    }

    @Test
    void aSetOfCallsOfSystemGcIsNoPressure() {
        Verdict verdict = new GcPressure()
                .examine(Runs.minute()
                        .with(
                                GarbageCollections.SIGNAL,
                                new GarbageCollections(
                                        List.of(), pauses(60, ms(200), "SerialOld", "System.gc()"), List.of())));

        assertThat(verdict).isInstanceOf(Verdict.Healthy.class);
    }

    private static Verdict examine(List<Pause> pauses) {
        return examine(new GarbageCollections(List.of(), pauses, List.of()));
    }

    private static Verdict examine(GarbageCollections gc) {
        return new GcLongPause().examine(Runs.minute().with(GarbageCollections.SIGNAL, gc));
    }

    private static Problem onlyProblem(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Sick.class);
        assertThat(((Verdict.Sick) verdict).problems()).hasSize(1);
        return ((Verdict.Sick) verdict).problems().get(0);
    }

    private static Pause pause(int second, String collector, String cause) {
        return new Pause(START.plusSeconds(second), ms(150), collector, cause);
    }

    /** As many as this, spread evenly over the minute. */
    private static List<Pause> pauses(int count, Duration length, String collector, String cause) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Pause(START.plusMillis(60_000L * i / count + 1), length, collector, cause))
                .toList();
    }
}

package io.locum.analyzer.rule.heap;

import static io.locum.analyzer.rule.Runs.MAX_HEAP;
import static io.locum.analyzer.rule.Runs.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.GarbageCollections.Collection;
import io.locum.analyzer.signal.GarbageCollections.HeapPoint;
import io.locum.analyzer.signal.HeapDumpSteps;
import io.locum.analyzer.signal.Survivors;
import io.locum.analyzer.signal.Survivors.Survivor;
import io.locum.analyzer.signal.heap.Accumulations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shapes of a heap over a minute, with a collection each second; heights are shares of the heap's limit. */
final class HeapGrowthTest {

    @Test
    void aSteadyRiseIsGrowth() {
        Problem problem = sick(old(second -> 0.2 + 0.5 * second / 60));

        assertThat(problem.impact().text()).contains("is full in");
        assertThat(problem.impact().value().value()).isBetween(0.009, 0.013);
    }

    @Test
    void aRiseUnderSawteethIsGrowth() {
        sick(old(second -> 0.2 + 0.4 * second / 60 + 0.02 * (second % 5)));
    }

    @Test
    void aHeapThatFilledUpEarlyIsGrowth() {
        assertThat(sick(old(second -> Math.min(0.97, 0.2 + 0.03 * second)))
                        .impact()
                        .text())
                .contains("The heap is full");
    }

    @Test
    void whatDumpsHaveNamedIsNotReportedBesides() {
        Problem growth = sick(old(second -> 0.2 + 0.5 * second / 60));
        double perHour = 0.5 * MAX_HEAP * 60;

        assertThat(new HeapGrowth().explainedBy(growth, named(0.5 * perHour))).isTrue();
        assertThat(new HeapGrowth().explainedBy(growth, named(0.3 * perHour))).isFalse();
        assertThat(growth.recommendation().text()).contains("--heap-dump auto");
    }

    private static Problem named(double perHour) {
        return new Problem(
                "cache-growth",
                Problem.Confidence.CONFIRMED,
                "Shop.cache grew",
                Optional.empty(),
                Optional.empty(),
                new Impact(0.5, new Quantity(perHour, Quantity.Unit.BYTES_PER_HOUR), "It grows."),
                List.of(new Evidence.ReferencePath(Accumulations.SIGNAL, "Held by", List.of())),
                new Recommendation("Bound it.", List.of()));
    }

    @Test
    void aSmallRiseIsNot() {
        healthy(old(second -> 0.2 + 0.09 * second / 60));
    }

    @Test
    void aSawtoothIsNot() {
        healthy(old(second -> 0.2 + 0.03 * (second % 15)));
    }

    @Test
    void aSawtoothOfYoungCollectionsIsNot() {
        healthy(young(second -> 0.1 + 0.012 * (second % 31)));
    }

    @Test
    void fillingUpToWhereAnOldCollectionBeginsMayBeGarbage() {
        Verdict.NotEnoughData unknown = unknown(young(second -> 0.05 + 0.45 * second / 60));

        assertThat(unknown.missing()).contains("that may be garbage");
        assertThat(unknown.howToRecordIt()).contains("--heap-dump auto");
    }

    @Test
    void dumpsTellWhetherItIsGarbage() {
        Facts rising = young(second -> 0.05 + 0.45 * second / 60);

        assertThat(sick(rising.with(HeapDumpSteps.SIGNAL, dumps(0.1, 0.2)))
                        .impact()
                        .value()
                        .value())
                .as("hours")
                .isCloseTo(0.8 / 0.1 * 20 / 3600, within(0.0001));
        healthy(rising.with(HeapDumpSteps.SIGNAL, dumps(0.1, 0.12)));
        unknown(rising.with(HeapDumpSteps.SIGNAL, dumps(0.1)));
    }

    private static HeapDumpSteps dumps(double... live) {
        return new HeapDumpSteps(IntStream.range(0, live.length)
                .mapToObj(dump -> new HeapDumpSteps.Step(
                        START.plusSeconds(20 + 20L * dump),
                        "taken",
                        "heap-" + dump + ".hprof",
                        "it grows",
                        Math.round(MAX_HEAP * live[dump]),
                        Duration.ZERO,
                        Duration.ofMillis(200),
                        1))
                .toList());
    }

    @Test
    void fillingUpFarBeyondThatIs() {
        sick(young(second -> 0.1 + 0.75 * second / 60));
    }

    @Test
    void aStepIsNot() {
        healthy(old(second -> second < 30 ? 0.2 : 0.6));
    }

    @Test
    void aCacheThatFindsItsSizeIsNot() {
        healthy(old(second -> 0.2 + 0.4 * (1 - Math.exp(-second / 8.0))));
    }

    @Test
    void aFlatHeapHoweverFullIsNot() {
        healthy(old(second -> 0.9 + 0.01 * (second % 3)));
    }

    @Test
    void whatOutlivedCollectionsNamesTheCulprit() {
        CallStack maker = CallStack.parse("com.example.Cache#put:7\ncom.example.Shop#serve:3");
        CallStack other = CallStack.parse("java.util.A#a:1\ncom.example.Log#write:9");
        List<Survivor> objects = IntStream.range(0, 40)
                .mapToObj(i -> new Survivor(START.plusSeconds(i), "byte[]", 0, i % 4 == 0 ? other : maker))
                .toList();
        Facts facts = old(second -> 0.2 + 0.5 * second / 60).with(Survivors.SIGNAL, new Survivors(objects));

        Problem problem = sick(facts);

        assertThat(problem.culprit().map(Culprit::code)).hasValue("com.example.Cache.put");
        assertThat(problem.confidence()).isEqualTo(Problem.Confidence.CONFIRMED);
    }

    @Test
    void whatIsAliveAndYoungIsWorkInProgress() {
        IntToDoubleFunction rise = second -> 0.2 + 0.5 * second / 60;

        // the run's middle is at 29.5 s
        healthy(old(rise).with(Survivors.SIGNAL, madeAt(IntStream.range(28, 58))));
        healthy(old(rise).with(Survivors.SIGNAL, madeAt(IntStream.range(23, 53))));
        sick(old(rise).with(Survivors.SIGNAL, madeAt(IntStream.range(21, 51))));
        sick(old(rise).with(Survivors.SIGNAL, madeAt(IntStream.range(1, 58))));
    }

    @Test
    void ofFewObjectsItCannotBeTold() {
        sick(old(second -> 0.2 + 0.5 * second / 60).with(Survivors.SIGNAL, madeAt(IntStream.range(50, 57))));
    }

    private static Survivors madeAt(IntStream seconds) {
        CallStack maker = CallStack.parse("com.example.Page#draw:7\ncom.example.Shop#serve:3");
        return new Survivors(seconds.mapToObj(second -> new Survivor(START.plusSeconds(second), "byte[]", 0, maker))
                .toList());
    }

    @Test
    void ofFewCollectionsItCannotBeToldUnlessHardlyAnythingIsAlive() {
        unknown(few(0.3));
        healthy(few(0.05));
    }

    private static Facts few(double height) {
        List<HeapPoint> heap = List.of(new HeapPoint(START.plusSeconds(30), Math.round(MAX_HEAP * height), MAX_HEAP));
        return Runs.minute().with(GarbageCollections.SIGNAL, new GarbageCollections(List.of(), List.of(), heap));
    }

    @Test
    void withoutCollectionsNothingCanBeTold() {
        unknown(Runs.minute().with(GarbageCollections.SIGNAL, new GarbageCollections(List.of(), List.of(), List.of())));
    }

    private static Facts old(IntToDoubleFunction height) {
        return run("G1Old", height);
    }

    private static Facts young(IntToDoubleFunction height) {
        return run("G1New", height);
    }

    private static Facts run(String collector, IntToDoubleFunction height) {
        List<Collection> collections = IntStream.range(0, 60)
                .mapToObj(second -> new Collection(
                        START.plusSeconds(second), Duration.ofMillis(5), collector, "Allocation", Duration.ofMillis(5)))
                .toList();
        List<HeapPoint> heap = IntStream.range(0, 60)
                .mapToObj(second -> new HeapPoint(
                        START.plusSeconds(second).plusMillis(5),
                        Math.round(MAX_HEAP * height.applyAsDouble(second)),
                        MAX_HEAP))
                .toList();
        return Runs.minute().with(GarbageCollections.SIGNAL, new GarbageCollections(collections, List.of(), heap));
    }

    private static Problem sick(Facts facts) {
        Verdict verdict = new HeapGrowth().examine(facts);
        assertThat(verdict).isInstanceOf(Verdict.Sick.class);
        return ((Verdict.Sick) verdict).problems().get(0);
    }

    private static Verdict.NotEnoughData unknown(Facts facts) {
        Verdict verdict = new HeapGrowth().examine(facts);
        assertThat(verdict).isInstanceOf(Verdict.NotEnoughData.class);
        return (Verdict.NotEnoughData) verdict;
    }

    private static void healthy(Facts facts) {
        assertThat(new HeapGrowth().examine(facts)).isInstanceOf(Verdict.Healthy.class);
    }
}

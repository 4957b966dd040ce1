package io.locum.analyzer.rule.leak;

import static io.locum.analyzer.rule.leak.Dumps.MIB;
import static io.locum.analyzer.rule.leak.Dumps.after;
import static io.locum.analyzer.rule.leak.Dumps.bounded;
import static io.locum.analyzer.rule.leak.Dumps.changed;
import static io.locum.analyzer.rule.leak.Dumps.dump;
import static io.locum.analyzer.rule.leak.Dumps.heldBy;
import static io.locum.analyzer.rule.leak.Dumps.ofLambdas;
import static io.locum.analyzer.rule.leak.Dumps.onThread;
import static io.locum.analyzer.rule.leak.Dumps.place;
import static io.locum.analyzer.rule.leak.Dumps.withRoomFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.locum.analyzer.engine.Diagnosis;
import io.locum.analyzer.engine.Doctor;
import io.locum.analyzer.engine.Finding;
import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity.Unit;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.HeapDumpSteps;
import io.locum.analyzer.signal.Survivors;
import io.locum.analyzer.signal.Survivors.Survivor;
import io.locum.analyzer.signal.heap.BetweenDumps;
import io.locum.heap.accumulation.Accumulation;
import io.locum.heap.content.Container.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A heap with 100 MiB alive: which disease is named, and from when on. */
final class LeakRulesTest {

    private static final Accumulation CACHE =
            place("cache", Kind.MAP, "com.example.Order", "java.lang.String", 1_000, 10 * MIB);

    @Test
    void aMapByNameIsACacheFromATenthOfTheHeapOn() {
        Problem problem = sick(dump(CACHE), "cache-growth");

        assertThat(problem.culprit().map(Culprit::code)).hasValue("com.example.Bus.cache");
        assertThat(problem.confidence()).isEqualTo(Confidence.SUSPECTED);
        assertThat(problem.evidence().get(0)).isInstanceOf(Evidence.ReferencePath.class);
        healthy(dump(place("cache", Kind.MAP, "com.example.Order", "java.lang.String", 999, 10 * MIB)));
        healthy(dump(place("cache", Kind.MAP, "com.example.Order", "java.lang.String", 1_000, 10 * MIB - 1)));
    }

    @Test
    void whatIsBoundedIsHealthyAndSaysWhy() {
        Diagnosis diagnosis = Doctor.examineDump(dump(bounded(CACHE, "a Caffeine cache with a maximum of 1000")));

        assertThat(diagnosis.verdict()).isEqualTo(Diagnosis.HEALTHY);
        assertThat(diagnosis.healthy())
                .filteredOn(well -> well.id().equals("cache-growth"))
                .extracting(Verdict.Healthy::because)
                .containsExactly(
                        "com.example.Bus.cache has 1000 entries, but it is a Caffeine cache with a maximum of 1000.");
    }

    @Test
    void whatALibraryKeepsForItselfIsHealthy() {
        healthy(dump(heldBy(
                "org.h2.mvstore.MVMap",
                place("pages", Kind.MAP, "org.h2.mvstore.Page", "java.lang.Long", 90_000, 60 * MIB))));
        sick(
                dump(heldBy(
                        "org.h2.mvstore.MVMap",
                        place("pages", Kind.MAP, "com.example.Order", "java.lang.Long", 90_000, 60 * MIB))),
                "cache-growth");
    }

    @Test
    void whatIsEmptiedAgainAndAgainIsHealthyUnlessItDwarfsTheHeap() {
        healthy(dump(changed(CACHE, 8_000)));
        sick(dump(changed(CACHE, 7_999)), "cache-growth");
        Accumulation huge = place("cache", Kind.MAP, "com.example.Order", "java.lang.String", 1_000, 30 * MIB);
        sick(dump(changed(huge, 8_000)), "cache-growth");
    }

    @Test
    void listenersAreToldByTheirTypeOrByTheirHolder() {
        sick(dump(place("all", Kind.LIST, "com.example.OrderListener", "", 1_000, 5 * MIB)), "listener-leak");
        healthy(dump(place("all", Kind.LIST, "com.example.OrderListener", "", 999, 5 * MIB)));
        Accumulation lambdas = place("subscribers", Kind.LIST, "", "", 4_000, 20 * MIB);
        Problem problem = sick(dump(ofLambdas(lambdas, "com.example.Chat", "onOpen")), "listener-leak");
        assertThat(problem.culprit().map(Culprit::code)).hasValue("com.example.Bus.subscribers");
    }

    @Test
    void keptLambdasLeadToTheMethodTheyAreWrittenIn() {
        Accumulation later = heldBy("com.example.Retry", place("later", Kind.LIST, "", "", 1_000, 20 * MIB));

        Problem problem = sick(dump(ofLambdas(later, "com.example.Retry", "after")), "captured-closure");

        assertThat(problem.culprit().map(Culprit::code)).hasValue("com.example.Retry.after");
    }

    @Test
    void eachKindOfCollectionHasItsDisease() {
        sick(dump(place("log", Kind.LIST, "java.lang.String", "", 50_000, 20 * MIB)), "static-collection");
        sick(dump(place("head", Kind.LINKED, "com.example.Node", "", 50_000, 20 * MIB)), "static-collection");
        sick(dump(place("jobs", Kind.QUEUE, "com.example.Job", "", 50_000, 20 * MIB)), "queue-growth");
        sick(dump(place("pool", Kind.TASKS, "com.example.Job", "", 50_000, 20 * MIB)), "queue-growth");
        sick(
                dump(place("byId", Kind.MAP, "com.example.UserSession", "java.util.UUID", 5_000, 20 * MIB)),
                "session-leak");
    }

    @Test
    void anArrayWithoutRoomIsATableUntilASecondDumpShowsThatItGrew() {
        Accumulation words = place("words", Kind.ARRAY, "java.lang.String", "", 150_000, 20 * MIB);

        healthy(dump(withRoomFor(words, 150_000)));
        sick(dump(withRoomFor(words, 150_001)), "static-collection");
        assertThat(sick(after(withRoomFor(words, 150_000), 90_000, 12 * MIB), "static-collection")
                        .confidence())
                .isEqualTo(Confidence.CONFIRMED);
    }

    @Test
    void aCollectionThatWasFilledAtOnceIsHealthy() {
        Accumulation dictionary = place("words", Kind.LIST, "java.lang.String", "", 150_000, 20 * MIB);

        healthy(dump(changed(dictionary, 2)));
        sick(dump(changed(dictionary, 3)), "static-collection");
        assertThat(Doctor.examineDump(dump(changed(dictionary, 2))).healthy())
                .extracting(Verdict.Healthy::because)
                .anyMatch(because -> because.contains("looks filled at once"));
    }

    @Test
    void listenersInAnArrayWithoutRoomAreListenersAllTheSame() {
        Accumulation listeners = place("all", Kind.ARRAY, "com.example.OrderListener", "", 1_000, 20 * MIB);

        sick(dump(withRoomFor(listeners, 1_000)), "listener-leak");
    }

    @Test
    void aFieldThatIsCalledSoHoldsListenersWhateverTheirClass() {
        sick(dump(place("listeners", Kind.LINKED, "com.example.Guest", "", 6_000, 20 * MIB)), "listener-leak");
        sick(dump(place("listeners", Kind.LIST, "java.lang.String", "", 6_000, 20 * MIB)), "static-collection");
    }

    @Test
    void aCollectionIsOnlyCalledStaticWhereAStaticFieldHoldsIt() {
        Accumulation log = place("log", Kind.LIST, "com.example.Order", "", 50_000, 20 * MIB);

        sick(dump(log), "static-collection");
        sick(dump(onThread(log)), "collection-growth");
        sick(dump(onThread(CACHE)), "cache-growth");
    }

    @Test
    void whatGrewFromDumpToDumpIsConfirmedHoweverSmall() {
        Accumulation small = place("cache", Kind.MAP, "com.example.Order", "java.lang.String", 41_000, 3 * MIB);

        Problem problem = sick(after(small, 3_000, MIB), "cache-growth");

        assertThat(problem.confidence()).isEqualTo(Confidence.CONFIRMED);
        assertThat(problem.title()).contains("grew from 3000 to 41,000");
        assertThat(problem.impact().value().unit()).isEqualTo(Unit.BYTES_PER_HOUR);
        assertThat(problem.impact().value().value()).isEqualTo(2 * MIB);
    }

    @Test
    void whatDidNotGrowIsHealthyHoweverLarge() {
        healthy(after(CACHE, 1_000, 10 * MIB));
        healthy(after(CACHE, 1_200, 12 * MIB));
    }

    @Test
    void whatGrewALittleIsNoMoreThanSuspected() {
        assertThat(sick(after(CACHE, 900, 9 * MIB), "cache-growth").confidence())
                .isEqualTo(Confidence.SUSPECTED);
        healthy(after(CACHE, 960, 9 * MIB));
    }

    @Test
    void whatTheHeapsGrowthGoesToIsConfirmedWhereTheAgentTookTheDumps() {
        Accumulation large = place("cache", Kind.MAP, "com.example.Order", "java.lang.String", 48_000, 88 * MIB);
        Facts dumps = after(large, 40_000, 60 * MIB);

        assertThat(sick(dumps, "cache-growth").confidence()).isEqualTo(Confidence.SUSPECTED);
        assertThat(sick(dumps.with(HeapDumpSteps.SIGNAL, taken(2)), "cache-growth")
                        .confidence())
                .isEqualTo(Confidence.CONFIRMED);
        assertThat(sick(after(large, 40_000, 66 * MIB).with(HeapDumpSteps.SIGNAL, taken(2)), "cache-growth")
                        .confidence())
                .as("more than half of the growth is elsewhere")
                .isEqualTo(Confidence.SUSPECTED);
    }

    @Test
    void growthThatEndedAfterTheDumpsIsHealthy() {
        Accumulation cache = place("cache", Kind.MAP, "com.example.Order", "java.lang.String", 41_000, 30 * MIB);
        // 50 MiB more in the hour before; a minute later, nearly another one should have come
        Facts dumps = after(cache, 3_000, MIB);
        Facts steep = dumps.with(
                BetweenDumps.SIGNAL,
                new BetweenDumps(
                        List.of(Runs.START.minusSeconds(20), Runs.START),
                        List.of(50 * MIB, 100 * MIB),
                        dumps.get(BetweenDumps.SIGNAL).grown(),
                        0));

        sick(steep, "cache-growth");
        sick(steep.with(GarbageCollections.SIGNAL, heapAt(240 * MIB)), "cache-growth");
        sick(
                steep.with(GarbageCollections.SIGNAL, heapAt(101 * MIB))
                        .with(
                                BetweenDumps.SIGNAL,
                                new BetweenDumps(
                                        List.of(Runs.START.minusSeconds(40), Runs.START.minusSeconds(20)),
                                        List.of(50 * MIB, 100 * MIB),
                                        dumps.get(BetweenDumps.SIGNAL).grown(),
                                        0)),
                "cache-growth");
        healthy(steep.with(GarbageCollections.SIGNAL, heapAt(101 * MIB)));
        assertThat(Doctor.examineDump(steep.with(GarbageCollections.SIGNAL, heapAt(101 * MIB)))
                        .healthy())
                .extracting(Verdict.Healthy::because)
                .anyMatch(because -> because.contains("has stopped growing since"));
    }

    @Test
    void aHeapThatIsFullHasNotStoppedGrowing() {
        Accumulation cache = place("cache", Kind.MAP, "com.example.Order", "java.lang.String", 41_000, 800 * MIB);
        Facts full = after(cache, 3_000, MIB)
                .with(
                        BetweenDumps.SIGNAL,
                        new BetweenDumps(
                                List.of(Runs.START.minusSeconds(20), Runs.START),
                                List.of(50 * MIB, 900 * MIB),
                                after(cache, 3_000, MIB)
                                        .get(BetweenDumps.SIGNAL)
                                        .grown(),
                                0));

        sick(full.with(GarbageCollections.SIGNAL, heapAt(1_000 * MIB)), "cache-growth");
    }

    @Test
    void theHoursUntilTheHeapIsFullAreToldFromTheEndOfTheRecording() {
        Accumulation cache = place("cache", Kind.MAP, "com.example.Order", "java.lang.String", 41_000, 50 * MIB);

        // 924 MiB are left of a gigabyte, at 50 MiB an hour; the recording ended a minute after the dump
        assertThat(sick(after(cache, 3_000, MIB), "cache-growth").evidence())
                .filteredOn(Evidence.Measurement.class::isInstance)
                .map(Evidence.Measurement.class::cast)
                .filteredOn(measured -> measured.label().contains("until the heap is full"))
                .singleElement()
                .satisfies(measured -> assertThat(measured.value().value()).isCloseTo(18.46, within(0.01)));
    }

    @Test
    void whereTheAgentTookTheDumpsTheHeapsOwnLevelsCount() {
        Accumulation cache = place("cache", Kind.MAP, "com.example.Order", "java.lang.String", 41_000, 50 * MIB);
        Facts facts = after(cache, 3_000, MIB)
                .with(
                        HeapDumpSteps.SIGNAL,
                        new HeapDumpSteps(
                                List.of(dumped(Runs.START, 124 * MIB), dumped(Runs.START.plusSeconds(36), 224 * MIB))));

        // 800 MiB are left, at 10,000 MiB an hour from 36 s on
        assertThat(sick(facts, "cache-growth").impact().text()).contains("the heap is full 4.4 min after the end");
    }

    private static HeapDumpSteps.Step dumped(Instant at, long live) {
        return new HeapDumpSteps.Step(at, "taken", "heap.hprof", "", live, Duration.ZERO, Duration.ofMillis(9), 0);
    }

    @Test
    void whoMakesTheEntriesStandsBesideWhatHoldsThem() {
        Accumulation cache = place("cache", Kind.MAP, "com.example.Order", "java.lang.String", 41_000, 50 * MIB);
        CallStack maker = CallStack.parse("com.example.Order#read:7\ncom.example.Bus#put:12\ncom.example.Shop#serve:3");
        CallStack elsewhere = CallStack.parse("com.example.Order#read:7\ncom.example.Test#run:3");
        List<Survivor> objects = IntStream.range(0, 40)
                .mapToObj(i -> new Survivor(
                        Runs.START.plusSeconds(i), "com.example.Order", 24, i % 4 == 0 ? elsewhere : maker))
                .toList();

        Problem problem = sick(after(cache, 3_000, MIB).with(Survivors.SIGNAL, new Survivors(objects)), "cache-growth");

        assertThat(problem.title()).endsWith("; made in com.example.Order.read:7");
        assertThat(problem.culprit().map(Culprit::code)).hasValue("com.example.Bus.cache");
        assertThat(problem.evidence())
                .filteredOn(Evidence.Stack.class::isInstance)
                .singleElement()
                .isEqualTo(new Evidence.Stack(Survivors.SIGNAL, "Who makes most of it", "", maker, 1));
    }

    private static HeapDumpSteps taken(int dumps) {
        return new HeapDumpSteps(IntStream.range(0, dumps)
                .mapToObj(i -> new HeapDumpSteps.Step(
                        Runs.START.plusSeconds(i), "taken", "heap-" + i, "", 0, Duration.ZERO, Duration.ofMillis(9), 0))
                .toList());
    }

    private static GarbageCollections heapAt(long bytes) {
        return new GarbageCollections(
                List.of(),
                List.of(),
                IntStream.range(0, 60)
                        .mapToObj(second ->
                                new GarbageCollections.HeapPoint(Runs.START.plusSeconds(second), bytes, Runs.MAX_HEAP))
                        .toList());
    }

    @Test
    void aHeapWithoutAnAccumulationIsHealthy() {
        healthy(dump());
    }

    private static Problem sick(Facts facts, String id) {
        List<Finding> found = Doctor.examineDump(facts).problems();
        assertThat(found).extracting(finding -> finding.problem().id()).containsExactly(id);
        return found.get(0).problem();
    }

    private static void healthy(Facts facts) {
        Diagnosis diagnosis = Doctor.examineDump(facts);
        assertThat(diagnosis.problems()).isEmpty();
        assertThat(diagnosis.failed()).isEmpty();
    }
}

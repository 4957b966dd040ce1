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

import io.locum.analyzer.engine.Diagnosis;
import io.locum.analyzer.engine.Doctor;
import io.locum.analyzer.engine.Finding;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity.Unit;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Facts;
import io.locum.heap.accumulation.Accumulation;
import io.locum.heap.content.Container.Kind;
import java.util.List;
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

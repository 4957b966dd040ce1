package io.locum.analyzer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.CpuLoad;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class DoctorTest {

    private static final Facts RUN = Runs.minute();

    @Test
    void theWorstProblemIsTheVerdict() {
        Diagnosis diagnosis = ask(rule("mild", () -> sick("mild", 0.3)), rule("grave", () -> sick("grave", 0.8)));

        assertThat(diagnosis.verdict()).isEqualTo("grave");
        assertThat(diagnosis.problems())
                .extracting(finding -> finding.problem().id())
                .containsExactly("grave", "mild");
    }

    @Test
    void aRuleThatThrowsFailsAloneAndKeepsTheRunFromBeingCalledHealthy() {
        Diagnosis diagnosis = ask(
                rule("broken", () -> {
                    throw new IllegalStateException("oops");
                }),
                rule("well", () -> new Verdict.Healthy("well", "it is")));

        assertThat(diagnosis.failed()).extracting(Verdict.Failed::id).containsExactly("broken");
        assertThat(diagnosis.healthy()).extracting(Verdict.Healthy::id).containsExactly("well");
        assertThat(diagnosis.verdict()).isEqualTo(Diagnosis.NOT_ENOUGH_DATA);
    }

    @Test
    void aRuleWithoutItsFactsIsNotAsked() {
        Diagnosis diagnosis = ask(new Stub("hungry", Set.of(CpuLoad.SIGNAL), () -> sick("hungry", 1), (a, b) -> false));

        assertThat(diagnosis.notEnoughData())
                .containsExactly(new Verdict.NotEnoughData("hungry", "jdk.CPULoad", "locum attach 4711 --for 60s"));
        assertThat(diagnosis.verdict()).isEqualTo(Diagnosis.NOT_ENOUGH_DATA);
    }

    @Test
    void nothingFoundByAnybodyIsHealthy() {
        assertThat(ask(rule("well", () -> new Verdict.Healthy("well", "it is"))).verdict())
                .isEqualTo(Diagnosis.HEALTHY);
    }

    @Test
    void aRunTooShortToShowAnythingIsNotCalledHealthy() {
        Rule well = rule("well", () -> new Verdict.Healthy("well", "it is"));
        Rule grave = rule("grave", () -> sick("grave", 0.8));
        Doctor doctor = new Doctor(List.of(well));

        assertThat(doctor.diagnose(List.of(Runs.lasting(Runs.ms(2999)))).verdict())
                .isEqualTo(Diagnosis.NOT_ENOUGH_DATA);
        assertThat(doctor.diagnose(List.of(Runs.lasting(Runs.ms(3000)))).verdict())
                .isEqualTo(Diagnosis.HEALTHY);
        assertThat(new Doctor(List.of(well, grave))
                        .diagnose(List.of(Runs.lasting(Runs.ms(2999))))
                        .verdict())
                .isEqualTo("grave");
    }

    @Test
    void aSymptomOfAnotherProblemIsLeftOut() {
        Diagnosis diagnosis = ask(
                new Stub("symptom", Set.of(), () -> sick("symptom", 1), (mine, other) -> other.id()
                        .equals("cause")),
                rule("cause", () -> sick("cause", 0.3)));

        assertThat(diagnosis.verdict()).isEqualTo("cause");
        assertThat(diagnosis.problems()).hasSize(1);
        assertThat(diagnosis.healthy()).extracting(Verdict.Healthy::id).containsExactly("symptom");
    }

    @Test
    void theSameProblemInSeveralRecordingsIsOneFinding() {
        Diagnosis diagnosis =
                new Doctor(List.of(rule("grave", () -> sick("grave", 0.8)))).diagnose(List.of(RUN, named("other")));

        assertThat(diagnosis.problems()).hasSize(1);
        assertThat(diagnosis.problems().get(0).recordings()).containsExactly("chat-4711", "other");
    }

    @Test
    void twoRulesForOneDiseaseMakeOneFindingWithAllEvidence() {
        Diagnosis diagnosis = ask(
                rule("leak", () -> sick("leak", Confidence.SUSPECTED, 0.9)),
                rule("leak", () -> sick("leak", Confidence.CONFIRMED, 0.3)));

        assertThat(diagnosis.problems()).singleElement().satisfies(finding -> {
            assertThat(finding.problem().confidence()).isEqualTo(Confidence.CONFIRMED);
            assertThat(finding.problem().evidence()).hasSize(2);
        });
    }

    @Test
    void ofTwoRulesForOneDiseaseOneThatSeesItSuffices() {
        Diagnosis diagnosis =
                ask(rule("leak", () -> new Verdict.Healthy("leak", "it is")), rule("leak", () -> sick("leak", 0.3)));

        assertThat(diagnosis.verdict()).isEqualTo("leak");
        assertThat(diagnosis.healthy()).isEmpty();
    }

    @Test
    void ofTwoRulesForOneDiseaseOneThatCouldLookSuffices() {
        Diagnosis diagnosis = ask(
                rule("leak", () -> new Verdict.NotEnoughData("leak", "a dump", "locum dump")),
                rule("leak", () -> new Verdict.Healthy("leak", "it is")));

        assertThat(diagnosis.verdict()).isEqualTo(Diagnosis.HEALTHY);
        assertThat(diagnosis.notEnoughData()).isEmpty();
    }

    private static Facts named(String id) {
        var info = RUN.get(Recorded.RECORDING);
        return RUN.with(
                Recorded.RECORDING,
                new io.locum.analyzer.recording.RecordingInfo(
                        id,
                        info.app(),
                        info.pid(),
                        info.host(),
                        info.jvm(),
                        info.start(),
                        info.duration(),
                        info.complete(),
                        info.joined(),
                        info.cpuSampler(),
                        info.switchedOff(),
                        info.threshold(),
                        info.processors(),
                        info.maxHeapBytes(),
                        info.jvmStart(),
                        info.hasAgent()));
    }

    private static Diagnosis ask(Rule... rules) {
        return new Doctor(List.of(rules)).diagnose(List.of(RUN));
    }

    private static Rule rule(String id, Supplier<Verdict> verdict) {
        return new Stub(id, Set.of(), verdict, (mine, other) -> false);
    }

    private static Verdict sick(String id, double severity) {
        return sick(id, Confidence.CONFIRMED, severity);
    }

    private static Verdict sick(String id, Confidence confidence, double severity) {
        return new Verdict.Sick(
                id,
                List.of(new Problem(
                        id,
                        confidence,
                        id,
                        Optional.empty(),
                        Optional.of(new Culprit("com.example.Chat", "onOpen", "onOpen", 42, Optional.empty())),
                        new Impact(severity, Quantity.share(severity), ""),
                        List.of(new Measurement(Recorded.RECORDING, "", Quantity.count(1))),
                        new Recommendation("", List.of()))));
    }

    private record Stub(
            String id, Set<Signal<?>> needs, Supplier<Verdict> verdict, BiPredicate<Problem, Problem> symptom)
            implements Rule {

        @Override
        public String title() {
            return id;
        }

        @Override
        public Verdict examine(Facts facts) {
            return verdict.get();
        }

        @Override
        public boolean explainedBy(Problem mine, Problem other) {
            return symptom.test(mine, other);
        }
    }
}

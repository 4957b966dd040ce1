package io.locum.evaluation.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final Expectation BLOCKED = new Expectation(
            "event-loop-blocked",
            Optional.of("cpu"),
            Optional.of(new Culprit("shop.Tour", "plan")),
            Set.of("cpu-hotspot"));

    private static final String RIGHT =
            "{'id': 'event-loop-blocked', 'verdict': 'problem', 'cause': 'cpu', 'culprit': {'class': 'shop.Tour', 'method': 'plan', 'line': 7}}";

    @Test
    void theExpectedDiseaseWithItsCulpritIsRight() {
        Judgement judgement = judge(BLOCKED, "event-loop-blocked", RIGHT);

        assertThat(judgement.right()).isTrue();
    }

    @Test
    void aConsequenceBesideTheDiseaseIsAllowed() {
        Judgement judgement = judge(BLOCKED, "event-loop-blocked", RIGHT + ", {'id': 'cpu-hotspot'}");

        assertThat(judgement.right()).isTrue();
        assertThat(judgement.reported()).isEqualTo(2);
    }

    @Test
    void anotherDiseaseBesideItIsUnexpected() {
        Judgement judgement = judge(BLOCKED, "event-loop-blocked", RIGHT + ", {'id': 'deadlock'}");

        assertThat(judgement.right()).isFalse();
        assertThat(judgement.unexpected()).containsExactly("deadlock");
    }

    @Test
    void theDiseaseMustBeTheFirstWord() {
        Judgement judgement = judge(BLOCKED, "cpu-hotspot", "{'id': 'cpu-hotspot'}, " + RIGHT);

        assertThat(judgement.found()).isTrue();
        assertThat(judgement.blamed()).isTrue();
        assertThat(judgement.right()).isFalse();
    }

    @Test
    void anotherMethodOrAnotherCauseIsTheWrongBlame() {
        assertThat(judge(BLOCKED, "event-loop-blocked", RIGHT.replace("plan", "drive"))
                        .blamed())
                .isFalse();
        assertThat(judge(BLOCKED, "event-loop-blocked", RIGHT.replace("'cpu'", "'lock'"))
                        .blamed())
                .isFalse();
    }

    @Test
    void aWellSubjectIsRightOnlyWhenTheReportSaysHealthy() {
        assertThat(judge(Expectation.WELL, "healthy", "").right()).isTrue();
        assertThat(judge(Expectation.WELL, "not-enough-data", "").right()).isFalse();
        assertThat(judge(Expectation.WELL, "event-loop-blocked", RIGHT).unexpected())
                .containsExactly("event-loop-blocked");
    }

    @Test
    void figuresCountDiseasesFoundAndProblemsThatAreThere() {
        Score score = Score.sum(List.of(
                Score.of(BLOCKED, judge(BLOCKED, "event-loop-blocked", RIGHT + ", {'id': 'deadlock'}")),
                Score.of(BLOCKED, judge(BLOCKED, "healthy", "")),
                Score.of(Expectation.WELL, judge(Expectation.WELL, "deadlock", "{'id': 'deadlock'}")),
                Score.of(Expectation.WELL, judge(Expectation.WELL, "healthy", ""))));

        assertThat(score).isEqualTo(new Score(2, 1, 3, 1));
        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.precision()).isEqualTo(1.0 / 3);
    }

    @Test
    void withNothingReportedAndNobodySickTheFiguresAreOne() {
        assertThat(Score.sum(List.of()).precision()).isEqualTo(1);
        assertThat(Score.sum(List.of()).recall()).isEqualTo(1);
    }

    private static Judgement judge(Expectation truth, String verdict, String findings) {
        try {
            String json = ("{'verdict': '" + verdict + "', 'findings': [" + findings + "]}").replace('\'', '"');
            return Judgement.of(truth, Diagnosis.of(new ObjectMapper().readTree(json)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}

package io.locum.evaluation.dump;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.locum.evaluation.verdict.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeapJudgementTest {

    private static final HeapTruth LEAK = new HeapTruth(
            List.of("listener-leak"), List.of("shop.Bus.listeners"), List.of(), List.of("shop.Chart$$Lambda*"));

    private static final HeapTruth WELL = new HeapTruth(List.of(), List.of(), List.of(), List.of());

    private static final String RIGHT = """
            {'id': 'listener-leak', 'confidence': 'suspected', 'evidence': [
              {'type': 'measurement'},
              {'type': 'path', 'steps': [
                {'via': 'a static field', 'class': 'shop.Main'},
                {'via': 'static BUS', 'class': 'shop.Bus', 'mark': 'holder'},
                {'via': 'listeners', 'class': 'java.util.ArrayList', 'mark': 'accumulation'},
                {'via': '[0]', 'class': 'shop.Chart$$Lambda', 'mark': 'entry'}]}]}
            """;

    @Test
    void theDiseaseWithItsFieldAndTypeIsRight() {
        assertThat(judge(LEAK, "listener-leak", RIGHT).right()).isTrue();
    }

    @Test
    void theFieldMayBeNamedAsTheCulpritToo() {
        String blamed = RIGHT.replace("'holder'", "'passed'")
                .replace("'evidence'", "'culprit': {'class': 'shop.Bus', 'method': 'listeners'}, 'evidence'");

        assertThat(judge(LEAK, "listener-leak", blamed).right()).isTrue();
    }

    @Test
    void whereTheSourceMattersTheCulpritMustBeIt() {
        HeapTruth closure = new HeapTruth(
                List.of("captured-closure"), List.of("shop.Bus.listeners"), List.of("shop.Chart.open"), List.of());
        String finding = RIGHT.replace("listener-leak", "captured-closure")
                .replace("'evidence'", "'culprit': {'class': 'shop.Chart', 'method': 'open'}, 'evidence'");

        assertThat(judge(closure, "captured-closure", finding).right()).isTrue();
        assertThat(judge(closure, "captured-closure", finding.replace("open", "close"))
                        .held())
                .isFalse();
    }

    @Test
    void anotherFieldOrAnotherTypeIsWrong() {
        assertThat(judge(LEAK, "listener-leak", RIGHT.replace("shop.Bus", "shop.Car"))
                        .right())
                .isFalse();
        assertThat(judge(LEAK, "listener-leak", RIGHT.replace("shop.Chart$$Lambda", "shop.Chart"))
                        .right())
                .isFalse();
    }

    @Test
    void aSecondFindingIsUnexpectedEvenOfTheSameDisease() {
        HeapJudgement judgement = judge(LEAK, "listener-leak", RIGHT.replace("shop.Bus", "shop.Car") + ", " + RIGHT);

        assertThat(judgement.found()).isTrue();
        assertThat(judgement.unexpected()).containsExactly("listener-leak");
        assertThat(judgement.right()).isFalse();
    }

    @Test
    void aWellHeapMustBeSaidToBeHealthy() {
        assertThat(judge(WELL, "healthy", "").right()).isTrue();
        assertThat(judge(WELL, "not-enough-data", "").right()).isFalse();
        assertThat(judge(WELL, "listener-leak", RIGHT).right()).isFalse();
    }

    @Test
    void figuresCountTheDiseaseOnlyWithItsField() {
        assertThat(judge(LEAK, "listener-leak", RIGHT).score()).isEqualTo(new Score(1, 1, 1, 1));
        assertThat(judge(LEAK, "listener-leak", RIGHT.replace("shop.Bus", "shop.Car"))
                        .score())
                .isEqualTo(new Score(1, 0, 1, 1));
        assertThat(judge(WELL, "listener-leak", RIGHT).score()).isEqualTo(new Score(0, 0, 1, 0));
    }

    private static HeapJudgement judge(HeapTruth truth, String verdict, String findings) {
        try {
            String json = ("{'verdict': '" + verdict + "', 'findings': [" + findings + "]}").replace('\'', '"');
            return HeapJudgement.of(truth, HeapDiagnosis.of(new ObjectMapper().readTree(json)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}

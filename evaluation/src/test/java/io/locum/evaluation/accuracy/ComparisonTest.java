package io.locum.evaluation.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final long MILLI = 1_000_000;

    private static final BlockLog LOG = BlockLog.of(List.of(
            "from 1000000000",
            "block 1100000000 20000000 CPU",
            "block 1200000000 5000000 SLEEP",
            "block 1300000000 200000000 SLEEP",
            "until 1900000000"));

    @Test
    void blocksListedWithTheirLengthsAreRight() {
        Comparison comparison = compare(stall(1100, 20.2), stall(1300, 200.1));

        assertThat(comparison.right()).isTrue();
        assertThat(comparison.matches()).hasSize(2);
    }

    @Test
    void aLengthMayBeOffByOneMillisecondAndTwoPercent() {
        assertThat(compare(stall(1100, 20), stall(1300, 205)).right()).isTrue();
        assertThat(compare(stall(1100, 20), stall(1300, 205.1)).right()).isFalse();
        assertThat(compare(stall(1100, 20), stall(1300.1, 194.9)).right()).isFalse();
    }

    @Test
    void aBlockThatIsNotListedIsWrong() {
        Comparison comparison = compare(stall(1300, 200));

        assertThat(comparison.right()).isFalse();
        assertThat(comparison.matches().get(0).stall()).isEmpty();
    }

    @Test
    void aStallThatNoBlockExplainsIsInvented() {
        assertThat(compare(stall(1100, 20), stall(1300, 200), stall(1600, 30)).invented())
                .hasSize(1);
    }

    @Test
    void aBlockExplainsOneStallOnly() {
        assertThat(compare(stall(1100, 20), stall(1100, 20), stall(1300, 200)).invented())
                .hasSize(1);
    }

    @Test
    void aShortBlockMayBeListedButNeedNot() {
        assertThat(compare(stall(1100, 20), stall(1200, 5.1), stall(1300, 200)).right())
                .isTrue();
    }

    @Test
    void whatWasBeforeTheFirstBlockDoesNotCount() {
        assertThat(compare(stall(900, 80), stall(1100, 20), stall(1300, 200)).right())
                .isTrue();
    }

    @Test
    void theReportListsStallsForEachRecording() throws IOException {
        String json = """
                {"vitals": {"app-1": {"stalls": [{"loop": "a", "startNanos": 7, "lengthMs": 20.5, "parts": [{"cause": "gc", "ms": 20.5}]}]},
                            "app-2": {"stalls": [{"loop": "b", "startNanos": 9, "lengthMs": 1000}]}}}
                """;

        assertThat(Stall.in(new ObjectMapper().readTree(json)))
                .containsExactly(
                        new Stall(7, Duration.ofNanos(20_500_000), "a", List.of(part("gc", 20.5))),
                        new Stall(9, Duration.ofSeconds(1), "b", List.of()));
    }

    private static Comparison compare(Stall... stalls) {
        return Comparison.of(LOG, Arrays.asList(stalls));
    }

    @Test
    void ninetyFivePercentOfTheTimeMustBePutDownToTheRightCause() {
        assertThat(compare(stall(1100, 20), stall(1300, 200, part("blocking-call", 191), part("cpu", 9)))
                        .right())
                .isTrue();
        assertThat(compare(stall(1100, 20), stall(1300, 200, part("blocking-call", 188), part("cpu", 12)))
                        .right())
                .isFalse();
    }

    @Test
    void fivePercentMustNotBePutDownToNothing() {
        Share share =
                Share.of(compare(stall(1100, 20), stall(1300, 200, part("blocking-call", 188), part("unknown", 12)))
                        .of(Block.Cause.SLEEP));

        assertThat(share.right()).isEqualTo(0.94);
        assertThat(share.unexplained()).isEqualTo(0.06);
        assertThat(share.passes()).isFalse();
    }

    @Test
    void blocksThatAreOnNoLoopMustNotBeListed() {
        assertThat(compare().silent()).isTrue();
        assertThat(compare(stall(1300, 200)).silent()).isFalse();
        assertThat(compare(stall(1600, 30)).silent()).isFalse();
    }

    /** All of it is put down to what the block of that time was. */
    private static Stall stall(double startMs, double lengthMs) {
        return stall(startMs, lengthMs, part(startMs < 1200 ? "cpu" : "blocking-call", lengthMs));
    }

    private static Stall stall(double startMs, double lengthMs, Stall.Part... parts) {
        return new Stall(
                Math.round((startMs - 0.05) * MILLI),
                Duration.ofNanos(Math.round(lengthMs * MILLI)),
                "loop",
                List.of(parts));
    }

    private static Stall.Part part(String cause, double lengthMs) {
        return new Stall.Part(cause, Duration.ofNanos(Math.round(lengthMs * MILLI)));
    }
}

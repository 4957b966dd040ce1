package io.locum.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DumpProgressTest {

    private final ByteArrayOutputStream notes = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong(7);

    @Test
    void promisesNothingBeforeItHasSeenEnough() {
        DumpProgress progress = progress(true);
        pass(Duration.ofSeconds(1));
        progress.at("reading", 0.5);
        assertThat(line()).endsWith("big.hprof: reading, 50 % …");

        pass(Duration.ofSeconds(9));
        progress.at("reading", 0.04);
        assertThat(line()).endsWith("reading, 4 % …");
    }

    @Test
    void scalesTheTimeSoFarToWhatIsLeft() {
        DumpProgress progress = progress(true);
        pass(Duration.ofSeconds(10));
        progress.at("dominators", 0.25);
        assertThat(line()).endsWith("dominators, 25 %, about 30 s left …");

        pass(Duration.ofSeconds(290));
        progress.at("dominators", 0.3);
        assertThat(line()).endsWith("30 %, about 12 min left …");
    }

    @Test
    void roundsUpAndGetsVagueTowardsTheEnd() {
        DumpProgress progress = progress(true);
        pass(Duration.ofSeconds(100));
        progress.at("dominators", 0.9);
        assertThat(line()).endsWith("about 15 s left …");

        progress.at("dominators", 0.99);
        assertThat(line()).endsWith("a few seconds left …");

        progress.at("done", 1);
        assertThat(line()).endsWith("done, 100 % …");
    }

    @Test
    void isQuietInAPipe() {
        progress(false).at("reading", 0.5);
        assertThat(notes.size()).isZero();
    }

    private DumpProgress progress(boolean interactive) {
        PrintStream out = new PrintStream(notes, true, StandardCharsets.UTF_8);
        return new DumpProgress(new Terminal(out, out, interactive), "big.hprof", now::get);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private String line() {
        return notes.toString(StandardCharsets.UTF_8);
    }
}

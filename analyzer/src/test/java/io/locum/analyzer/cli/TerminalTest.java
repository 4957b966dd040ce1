package io.locum.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream notes = new ByteArrayOutputStream();

    @Test
    void inAPipeThereIsNoProgress() {
        terminal(false).progress("working");
        assertThat(notes.size()).isZero();
    }

    @Test
    void onATerminalProgressIsWipedBeforeAResult() {
        Terminal terminal = terminal(true);
        terminal.progress("working");
        terminal.result("done");
        assertThat(notes.toString(StandardCharsets.UTF_8)).endsWith("working\r\u001b[K");
        assertThat(results.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("done");
    }

    @Test
    void notesDoNotMixWithResults() {
        terminal(false).note("careful");
        assertThat(results.size()).isZero();
        assertThat(notes.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("locum: careful");
    }

    private Terminal terminal(boolean interactive) {
        return new Terminal(
                new PrintStream(results, true, StandardCharsets.UTF_8),
                new PrintStream(notes, true, StandardCharsets.UTF_8),
                interactive);
    }
}

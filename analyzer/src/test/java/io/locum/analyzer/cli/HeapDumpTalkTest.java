package io.locum.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeapDumpTalkTest {

    @TempDir
    private Path recording = Path.of("");

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void whatTheAgentSaysIsShownOnce() throws IOException {
        HeapDumpTalk talk = talk("");
        talk.listen();
        agentWrites("say taking a heap dump");
        talk.listen();
        talk.listen();
        agentWrites("say taking a heap dump", "say took heap-1.hprof");
        talk.listen();

        assertThat(shown()).containsExactly("locum: 4711: taking a heap dump", "locum: 4711: took heap-1.hprof");
    }

    @ParameterizedTest
    @CsvSource({"y, yes", "YES, yes", "n, no", "'', no", "perhaps, no"})
    void anAnswerIsHandedToTheAgent(String typed, String answer) throws IOException {
        HeapDumpTalk talk = talk(typed + "\n");
        agentWrites("ask take a heap dump?", "say what comes later");
        talk.listen();
        assertThat(shown()).containsExactly("locum: 4711: take a heap dump? [y/N]");

        await("a thread of its own reads the terminal").untilAsserted(() -> {
            talk.listen();
            assertThat(recording.resolve("live/heap-dump.answer")).exists();
        });
        assertThat(recording.resolve("live/heap-dump.answer")).hasContent(answer);
        assertThat(shown()).last().isEqualTo("locum: 4711: what comes later");
    }

    private HeapDumpTalk talk(String typed) throws IOException {
        Files.createDirectory(recording.resolve("live"));
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(out, out, false);
        Questions questions = new Questions(terminal, new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        return new HeapDumpTalk(terminal, questions, "4711: ", recording);
    }

    private void agentWrites(String... lines) throws IOException {
        Files.write(recording.resolve("live/heap-dump.txt"), List.of(lines));
    }

    private List<String> shown() {
        return shown.toString(StandardCharsets.UTF_8).lines().toList();
    }
}

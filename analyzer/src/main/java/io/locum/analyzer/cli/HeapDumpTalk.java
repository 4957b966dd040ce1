package io.locum.analyzer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the agent in one JVM says of heap dumps while it records, brought to the terminal, and the user's answer brought
 * back. Both go by files in the recording, as docs/design.md describes them.
 */
final class HeapDumpTalk {

    private static final String SAY = "say ";
    private static final String ASK = "ask ";

    private final Terminal terminal;
    private final Questions questions;
    private final String who;
    private final Path lines;
    private final Path answer;
    private int shown;
    private boolean asking;

    HeapDumpTalk(Terminal terminal, Questions questions, String who, Path recording) {
        this.terminal = terminal;
        this.questions = questions;
        this.who = who;
        this.lines = recording.resolve("live").resolve("heap-dump.txt");
        this.answer = recording.resolve("live").resolve("heap-dump.answer");
    }

    /** Shows what is new, and hands on an answer; never waits. */
    void listen() {
        try {
            if (asking) {
                Optional<Boolean> said = questions.answer();
                if (said.isEmpty()) {
                    return;
                }
                asking = false;
                Files.writeString(answer, said.get() ? "yes\n" : "no\n");
            }
            List<String> all = Files.exists(lines) ? Files.readAllLines(lines) : List.of();
            while (shown < all.size() && !asking) {
                if (!show(all.get(shown))) {
                    return;
                }
                shown++;
            }
        } catch (IOException gone) {
            // the recording was completed meanwhile, and its report tells the rest
        }
    }

    /** Returns false if it has to wait for its turn. */
    private boolean show(String line) {
        if (line.startsWith(SAY)) {
            terminal.note(who + line.substring(SAY.length()));
        } else if (line.startsWith(ASK)) {
            asking = questions.ask(who + line.substring(ASK.length()));
            return asking;
        }
        return true;
    }
}

package io.locum.analyzer.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the command line speaks: results on standard output, everything else on standard error, so that a pipe gets
 * results only. Progress is drawn on a terminal and left out anywhere else.
 */
final class Terminal {

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream results;
    private final PrintStream notes;
    private final boolean interactive;
    private boolean progressShown;

    Terminal(PrintStream results, PrintStream notes, boolean interactive) {
        this.results = results;
        this.notes = notes;
        this.interactive = interactive;
    }

    /** The process's own streams. */
    static Terminal ofProcess() {
        return new Terminal(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                isTerminal(2));
    }

    /** A result: standard output. */
    synchronized void result(String text) {
        clear();
        results.println(text);
    }

    /** Something to know: standard error, shown in a pipe too. */
    synchronized void note(String line) {
        clear();
        notes.println("locum: " + line);
    }

    /** Whether {@link #progress} shows anything. */
    boolean showsProgress() {
        return interactive;
    }

    /** Whether somebody sits there who can be asked. */
    boolean answers() {
        return interactive && isTerminal(0);
    }

    /** What is going on right now; replaces the previous such line, and nothing remains of it. */
    synchronized void progress(String line) {
        if (interactive) {
            notes.print(CLEAR_LINE + "locum: " + line);
            notes.flush();
            progressShown = true;
        }
    }

    private void clear() {
        if (progressShown) {
            notes.print(CLEAR_LINE);
            notes.flush();
            progressShown = false;
        }
    }

    /** From JDK 22 on a console exists in a pipe as well, so the descriptor itself is asked. */
    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | RuntimeException noProc) {
            return false;
        }
    }
}

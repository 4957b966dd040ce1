package io.locum.analyzer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows a file in the user's browser, with the system's own opener. */
final class Browser {

    private final Terminal terminal;

    Browser(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Does not wait. When there is no opener, a note says so; the report is there all the same. */
    void open(Path file) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String opener = system.contains("mac") ? "open" : system.contains("win") ? "explorer" : "xdg-open";
        try {
            new ProcessBuilder(List.of(opener, file.toAbsolutePath().toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            terminal.note("cannot open a browser (" + opener + " is missing); open the report yourself");
        }
    }
}

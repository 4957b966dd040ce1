package io.locum.analyzer.cli;

import io.locum.analyzer.jvm.Cannot;
import io.locum.heap.UnusableDump;
import io.locum.heap.redaction.Redaction;
import java.io.IOException;
import java.nio.file.Path;

/** A copy of a dump without its contents. */
final class RedactedCopy {

    private final Terminal terminal;

    RedactedCopy(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Writes it.
     *
     * @throws Cannot if the dump cannot be read or the copy cannot be written; there is no copy then
     */
    void write(Path dump, Path copy) throws Cannot {
        DumpFile.check(dump);
        try {
            Redaction.write(dump, copy, new DumpProgress(terminal, String.valueOf(dump.getFileName())));
        } catch (UnusableDump | IOException failed) {
            throw new Cannot(String.valueOf(failed.getMessage()), failed);
        }
        terminal.result("Redacted: " + copy);
    }
}

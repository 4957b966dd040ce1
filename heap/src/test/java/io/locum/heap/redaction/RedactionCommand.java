package io.locum.heap.redaction;

import io.locum.heap.Progress;
import io.locum.heap.UnusableDump;
import java.io.IOException;
import java.nio.file.Path;

/** Redacts a dump in a JVM of its own: says in one line what is wrong. */
final class RedactionCommand {

    private RedactionCommand() {}

    public static void main(String[] arguments) {
        try {
            Redaction.write(Path.of(arguments[0]), Path.of(arguments[1]), Progress.NONE);
        } catch (UnusableDump | IOException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}

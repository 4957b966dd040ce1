package io.locum.bench.server;

import java.io.IOException;

/** Says that a server listens, and keeps it alive. */
final class Readiness {

    /** What every server answers. */
    static final String ANSWER = "Hello, World";

    /** The address that every server listens on. */
    static final String HOST = "127.0.0.1";

    private Readiness() {}

    /** Prints {@code ready <port>}, waits for the end of standard input and ends the JVM. Does not return. */
    static void serve(int port) throws IOException {
        System.out.println("ready " + port);
        while (System.in.read() >= 0) {
            // Whoever started this one keeps its standard input open for as long as it is needed.
        }
        System.exit(0);
    }
}

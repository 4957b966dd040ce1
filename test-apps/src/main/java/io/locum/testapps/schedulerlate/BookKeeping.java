package io.locum.testapps.schedulerlate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;

/** The book keeper's system, which takes sales one page at a time. For any thread. */
final class BookKeeping {

    /** The sales of some minutes. */
    private static final int PAGES = 12;

    private final int port;

    /** The system on a port of this host. */
    BookKeeping(int port) {
        this.port = port;
    }

    /** Hands over all new sales; waits for each page to be filed. */
    void export() {
        for (int page = 0; page < PAGES; page++) {
            try (InputStream answer = URI.create("http://127.0.0.1:" + port + "/pages/" + page)
                    .toURL()
                    .openStream()) {
                answer.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("exporting page " + page, e);
            }
        }
    }
}

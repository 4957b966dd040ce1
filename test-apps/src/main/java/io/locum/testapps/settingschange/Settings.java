package io.locum.testapps.settingschange;

import java.util.concurrent.CompletableFuture;

/** Settings, and a future that tells of their next change. For any thread. */
final class Settings {

    private volatile CompletableFuture<Integer> next = new CompletableFuture<>();
    private int version;

    /** Completed with the number of the version when there is one. */
    CompletableFuture<Integer> next() {
        return next;
    }

    /** Reads them anew. */
    synchronized void read() {
        CompletableFuture<Integer> last = next;
        next = new CompletableFuture<>();
        last.complete(++version);
    }
}

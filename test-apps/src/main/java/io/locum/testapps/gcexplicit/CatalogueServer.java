package io.locum.testapps.gcexplicit;

import io.locum.testapps.launch.Launch;

/** Asks for a garbage collection after every export. */
public final class CatalogueServer {

    private CatalogueServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Wholesaler.open(Launch.of(args), TidyExports::new);
    }
}

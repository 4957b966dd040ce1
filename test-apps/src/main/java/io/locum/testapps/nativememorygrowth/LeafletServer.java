package io.locum.testapps.nativememorygrowth;

import io.locum.testapps.launch.Launch;
import java.io.IOException;

/** Serves a catalogue with {@link BriefCompression}. */
public final class LeafletServer {

    private LeafletServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        CatalogueServer.serve(Launch.of(args), new BriefCompression());
    }
}

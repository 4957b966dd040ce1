package io.locum.testapps.directmemorygrowth;

import io.locum.testapps.launch.Launch;
import java.io.IOException;

/** Serves parts of a map, of which the latest are kept. */
public final class AtlasServer {

    private static final int BOUND = 250;

    private AtlasServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        MapServer.serve(Launch.of(args), new Tiles(BOUND));
    }
}

package io.locum.testapps.descriptorleak;

import io.locum.testapps.launch.Launch;
import java.io.IOException;

/** Tells a partner of each order, and closes the connection then. */
public final class TidyServer {

    private TidyServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        EventServer.serve(Launch.of(args), true);
    }
}

package io.locum.testapps.threadleak;

import io.locum.testapps.launch.Launch;
import java.io.IOException;

/** Watches prices with {@link PoolWatches}. */
public final class NoticeServer {

    private NoticeServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        WatchServer.serve(Launch.of(args), new PoolWatches());
    }
}

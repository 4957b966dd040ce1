package io.locum.testapps.threadleak;

import io.locum.testapps.http.JdkHttp;
import io.locum.testapps.launch.Launch;
import java.io.IOException;
import java.util.Map;

/** Watches prices with {@link TimerWatches}. */
public final class WatchServer {

    private static final int THREADS = 8;

    private WatchServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        serve(Launch.of(args), new TimerWatches());
    }

    static void serve(Launch launch, Watches watches) throws IOException, InterruptedException {
        launch.serve(JdkHttp.listen(
                launch.port(),
                THREADS,
                Map.of(
                        "/watch",
                        exchange -> JdkHttp.answer(
                                exchange, 200, watches.watch(JdkHttp.parameter(exchange, "article", "nothing"))))));
    }
}

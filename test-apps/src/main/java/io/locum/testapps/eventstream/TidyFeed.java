package io.locum.testapps.eventstream;

import com.sun.net.httpserver.HttpExchange;
import io.locum.testapps.http.JdkHttp;
import io.locum.testapps.launch.Launch;
import java.io.IOException;
import java.util.Map;

/** Forgets the streams of clients that have gone. */
public final class TidyFeed {

    private static final int THREADS = 4;

    private final Broadcaster broadcaster = Broadcaster.start(true);

    private TidyFeed() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Launch launch = Launch.of(args);
        launch.serve(JdkHttp.listen(launch.port(), THREADS, Map.of("/events", new TidyFeed()::follow)));
    }

    private void follow(HttpExchange exchange) throws IOException {
        broadcaster.subscribe(EventStream.open(exchange));
    }
}

package io.locum.testapps.eventstream;

import com.sun.net.httpserver.HttpExchange;
import io.locum.testapps.http.JdkHttp;
import io.locum.testapps.launch.Launch;
import java.io.IOException;
import java.util.Map;

/** Keeps the streams of clients that have gone. */
public final class ForgetfulFeed {

    private static final int THREADS = 4;

    private final Broadcaster broadcaster = Broadcaster.start(false);

    private ForgetfulFeed() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Launch launch = Launch.of(args);
        launch.serve(JdkHttp.listen(launch.port(), THREADS, Map.of("/events", new ForgetfulFeed()::follow)));
    }

    private void follow(HttpExchange exchange) throws IOException {
        broadcaster.subscribe(EventStream.open(exchange));
    }
}

package io.locum.testapps.descriptorleak;

import io.locum.testapps.http.JdkHttp;
import io.locum.testapps.launch.Launch;
import io.locum.testapps.remote.HttpService;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Tells a partner of each order, over a connection for each. */
public final class EventServer {

    private static final int THREADS = 8;

    private static final Duration LATENCY = Duration.ofMillis(15);

    private EventServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        serve(Launch.of(args), false);
    }

    static void serve(Launch launch, boolean closes) throws IOException, InterruptedException {
        Partner partner = new Partner(HttpService.start(LATENCY, path -> "heard of " + path), closes);
        launch.serve(JdkHttp.listen(
                launch.port(),
                THREADS,
                Map.of(
                        "/orders",
                        exchange -> JdkHttp.answer(
                                exchange, 200, partner.tell(JdkHttp.parameter(exchange, "number", "0"))))));
    }
}

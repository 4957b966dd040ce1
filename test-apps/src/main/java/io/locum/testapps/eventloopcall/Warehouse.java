package io.locum.testapps.eventloopcall;

import com.sun.net.httpserver.HttpExchange;
import io.locum.testapps.http.JdkHttp;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** The remote warehouse: knows the stock of each article, and takes its time to say it. */
final class Warehouse {

    /** What an answer takes in a warehouse on another continent. */
    private static final Duration LATENCY = Duration.ofMillis(70);

    private static final int THREADS = 16;

    private Warehouse() {}

    /** Opens the warehouse on a free port and returns that. */
    static int open() throws IOException {
        return JdkHttp.listen(0, THREADS, Map.of("/stock/", Warehouse::answer));
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try {
            Thread.sleep(LATENCY.toMillis());
            JdkHttp.answer(exchange, 200, "42");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }
}

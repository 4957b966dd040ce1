package io.locum.testapps.remote;

import io.locum.testapps.http.JdkHttp;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A remote service that answers each HTTP request a fixed time later, many at once. */
public final class HttpService {

    private static final int THREADS = 32;

    private HttpService() {}

    /**
     * Starts a service that lives as long as the process.
     *
     * @param answers the answer to a request's path
     * @return the port that it listens on
     */
    public static int start(Duration latency, UnaryOperator<String> answers) throws IOException {
        return JdkHttp.listen(0, THREADS, Map.of("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            try {
                Thread.sleep(latency.toMillis());
                JdkHttp.answer(
                        exchange, 200, answers.apply(exchange.getRequestURI().getPath()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                exchange.close();
            }
        }));
    }
}

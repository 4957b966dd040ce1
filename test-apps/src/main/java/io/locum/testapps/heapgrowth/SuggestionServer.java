package io.locum.testapps.heapgrowth;

import com.sun.net.httpserver.HttpExchange;
import io.locum.testapps.http.JdkHttp;
import io.locum.testapps.launch.Launch;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;

/** Serves recommendations, remembering the {@link LatestCustomers}. */
public final class SuggestionServer {

    private static final int THREADS = 8;

    private final Recommendations recommendations =
            new Recommendations(Collections.synchronizedMap(new LatestCustomers()));

    private SuggestionServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Launch launch = Launch.of(args);
        launch.serve(JdkHttp.listen(launch.port(), THREADS, Map.of("/customers", new SuggestionServer()::answer)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String customer = JdkHttp.parameter(exchange, "name", "nobody");
        JdkHttp.answer(exchange, 200, recommendations.recommend(customer));
    }
}

package io.locum.testapps.lockcontention;

import io.locum.testapps.http.JdkHttp;
import io.locum.testapps.launch.Launch;
import io.locum.testapps.remote.LineClient;
import io.locum.testapps.remote.LineService;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/** Serves shopping carts from a pool of threads. */
final class Checkout {

    private static final int THREADS = 16;
    private static final Duration WAREHOUSE_LATENCY = Duration.ofMillis(10);

    private Checkout() {}

    /** Opens the checkout; does not return. */
    static void open(Launch launch, Function<ThreadLocal<LineClient>, Carts> makeCarts)
            throws IOException, InterruptedException {
        LineService warehouse = LineService.start("warehouse", WAREHOUSE_LATENCY, question -> "reserved");
        Carts carts = makeCarts.apply(ThreadLocal.withInitial(() -> new LineClient(warehouse.port())));
        launch.serve(JdkHttp.listen(launch.port(), THREADS, Map.of("/carts", exchange -> {
            int size = carts.add(
                    JdkHttp.parameter(exchange, "of", "nobody"), JdkHttp.parameter(exchange, "article", "nothing"));
            JdkHttp.answer(exchange, 200, size + " articles");
        })));
    }
}

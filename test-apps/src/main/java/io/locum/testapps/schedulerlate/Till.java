package io.locum.testapps.schedulerlate;

import com.sun.net.httpserver.HttpExchange;
import io.locum.testapps.http.JdkHttp;
import io.locum.testapps.launch.Launch;
import io.locum.testapps.remote.HttpService;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A till: shows the time and the sum every tenth of a second, and exports its sales every two seconds. */
final class Till {

    private static final int THREADS = 4;
    private static final Duration FILING = Duration.ofMillis(50);
    private static final Duration BETWEEN_REFRESHES = Duration.ofMillis(100);
    private static final Duration BETWEEN_EXPORTS = Duration.ofSeconds(2);

    private volatile String display = "";
    private volatile int sales;

    private Till() {}

    /** Opens a till with the schedulers of its jobs; does not return. */
    static void open(Launch launch, ScheduledExecutorService displays, ScheduledExecutorService exports)
            throws IOException, InterruptedException {
        Till till = new Till();
        BookKeeping books = new BookKeeping(HttpService.start(FILING, page -> "filed"));
        var refreshing =
                displays.scheduleAtFixedRate(till::refresh, 0, BETWEEN_REFRESHES.toMillis(), TimeUnit.MILLISECONDS);
        var exporting =
                exports.scheduleWithFixedDelay(books::export, 0, BETWEEN_EXPORTS.toMillis(), TimeUnit.MILLISECONDS);
        try {
            launch.serve(JdkHttp.listen(launch.port(), THREADS, Map.of("/", till::sell)));
        } finally {
            refreshing.cancel(false);
            exporting.cancel(false);
        }
    }

    private void refresh() {
        display = Instant.now() + ": " + sales + " sales";
    }

    private void sell(HttpExchange exchange) throws IOException {
        synchronized (this) {
            sales++;
        }
        JdkHttp.answer(exchange, 200, display);
    }
}

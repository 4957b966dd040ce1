package io.locum.testapps.threadlocalleak;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Traces requests on pooled threads; only with {@code --end=yes} is a trace ended. */
public final class TracedServer {

    private static final int THREADS = 24;

    private static final int REQUESTS = 40_000;

    private TracedServer() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        boolean ends = launch.option("end").isPresent();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        Traffic.serve(launch, REQUESTS, number -> pool.submit(() -> {
                    Trace.step("received", "number " + number, "by " + Thread.currentThread());
                    Trace.step("answered", "number " + number);
                    if (ends) {
                        Trace.end();
                    }
                })
                .get());
    }
}

package io.locum.testapps.threadlocalleak;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Two hundred threads, each with a format and a buffer of its own, as it should be. */
public final class ManyThreads {

    private static final int THREADS = 200;

    private static final int REQUESTS = 20_000;

    private static final int BUFFER = 32_768;

    private static final ThreadLocal<NumberFormat> FORMAT =
            ThreadLocal.withInitial(() -> NumberFormat.getInstance(Locale.GERMANY));

    private static final ThreadLocal<StringBuilder> BUFFERS = ThreadLocal.withInitial(() -> new StringBuilder(BUFFER));

    private ManyThreads() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        Traffic.serve(Launch.of(args), REQUESTS, number -> pool.submit(() -> {
                    StringBuilder buffer = BUFFERS.get();
                    buffer.setLength(0);
                    buffer.append(FORMAT.get().format(number));
                })
                .get());
    }
}

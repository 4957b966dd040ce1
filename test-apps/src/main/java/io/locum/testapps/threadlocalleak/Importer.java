package io.locum.testapps.threadlocalleak;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A parser for each document, on few threads; only with {@code --close=yes} is it closed. */
public final class Importer {

    private static final int THREADS = 3;

    private static final int DOCUMENTS = 4_000;

    private Importer() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        boolean closes = launch.option("close").isPresent();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        Traffic.serve(launch, DOCUMENTS, number -> pool.submit(() -> {
                    Parser parser = new Parser();
                    parser.parse("document " + number);
                    if (closes) {
                        parser.close();
                    }
                })
                .get());
    }
}

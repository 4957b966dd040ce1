package io.locum.testapps.threadlocalleak;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.FastThreadLocal;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Remembers words in a thread local of Netty's, on Netty's threads. */
public final class Scratch {

    private static final int THREADS = 4;

    private static final int WORDS = 200_000;

    private static final FastThreadLocal<Map<String, Integer>> SEEN = new FastThreadLocal<>() {
        @Override
        protected Map<String, Integer> initialValue() {
            return new HashMap<>();
        }
    };

    private Scratch() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS, new DefaultThreadFactory("scratch"));
        Traffic.serve(Launch.of(args), WORDS, number -> pool.submit(
                        () -> SEEN.get().merge("word number " + number, 1, Integer::sum))
                .get());
    }
}

package io.locum.bench.heap;

import io.locum.bench.process.Child;
import java.util.List;

/** The bytes that are alive on a JVM's heap: the sum of its class histogram, for which the JVM collects garbage. */
public final class LiveHeap {

    private static final String TOTAL = "Total";

    private LiveHeap() {}

    /** The live bytes of a running JVM; stops it for some milliseconds. */
    public static long of(long pid) throws InterruptedException {
        try (Child jcmd = Child.tool("jcmd", String.valueOf(pid), "GC.class_histogram")) {
            List<String> histogram = jcmd.rest();
            jcmd.await();
            return total(histogram);
        }
    }

    static long total(List<String> histogram) {
        return histogram.stream()
                .filter(line -> line.startsWith(TOTAL))
                .map(line -> line.strip().split(" +", -1))
                .map(words -> Long.parseLong(words[2]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("jcmd printed no histogram: " + histogram));
    }
}

package io.locum.bench.dump;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.SplittableRandom;

/** The program that fills its heap and dumps it. */
public final class DumpMaker {

    private DumpMaker() {}

    /** Arguments: the name of the shape, the wanted size of the dump in bytes, the seed, the file. */
    public static void main(String[] args) throws IOException {
        Shape shape = Shape.valueOf(args[0]);
        SplittableRandom random = new SplittableRandom(Long.parseLong(args[2]));
        Object contents = shape.fill(Long.parseLong(args[1]), random);
        Workers workers = Workers.start(random);
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(args[3], true);
        } finally {
            workers.letGo();
            Reference.reachabilityFence(contents);
        }
    }
}

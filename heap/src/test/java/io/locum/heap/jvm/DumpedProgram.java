package io.locum.heap.jvm;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.instrument.Instrumentation;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.openjdk.jol.vm.VM;
import org.openjdk.jol.vm.VirtualMachine;

/**
 * Runs in a JVM of its own, as its own agent, and dumps it. Prints, of each sample, what the JVM and what JOL say is its
 * size. Argument: the dump.
 */
public final class DumpedProgram {

    /** Read from the dump. */
    static final Object[] SAMPLES = Samples.make();

    static final List<Map<Integer, String>> GARBAGE = new ArrayList<>();
    private static final AtomicReference<Instrumentation> INSTRUMENTATION = new AtomicReference<>();
    private static final int MAPS = 300;
    private static final int ENTRIES = 100;

    private DumpedProgram() {}

    public static void premain(String options, Instrumentation instrumentation) {
        INSTRUMENTATION.set(instrumentation);
    }

    public static void main(String[] arguments) throws Exception {
        fill();
        VirtualMachine jol = VM.current();
        for (Object sample : SAMPLES) {
            // JOL cannot look into classes of lambdas.
            long size = Objects.requireNonNull(INSTRUMENTATION.get()).getObjectSize(sample);
            System.out.println("sample " + size + " " + (sample.getClass().isHidden() ? size : jol.sizeOf(sample)) + " "
                    + sample.getClass().getName());
        }
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(arguments[0], false);
    }

    /** So much that collectors move some of it before the dump. */
    private static void fill() {
        for (int i = 0; i < MAPS; i++) {
            Map<Integer, String> map = new HashMap<>();
            for (int key = 0; key < ENTRIES; key++) {
                map.put(i * ENTRIES + key, "value " + key);
            }
            if (i % 3 > 0) {
                GARBAGE.add(map);
            }
            if (i % 100 == 99) {
                System.gc();
            }
        }
    }
}

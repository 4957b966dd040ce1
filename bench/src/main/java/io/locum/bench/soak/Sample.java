package io.locum.bench.soak;

import io.locum.bench.heap.LiveHeap;
import io.locum.bench.process.Child;
import io.locum.bench.process.ProcessFiles;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The vitals of a process at one time.
 *
 * @param values by vital, in the unit that it names
 */
public record Sample(Map<Vital, Double> values) {

    private static final double MEBI = 1024 * 1024;
    private static final double KIBI_OF_MEBI = 1024;

    /** Copies the map. */
    public Sample {
        values = Map.copyOf(values);
    }

    /** Takes a sample of a JVM; makes it collect garbage first. */
    static Sample of(long pid) throws InterruptedException, IOException {
        Map<Vital, Double> values = new EnumMap<>(Vital.class);
        values.put(Vital.LIVE_HEAP, LiveHeap.of(pid) / MEBI);
        values.put(Vital.METASPACE, metaspace(pid));
        values.put(Vital.RESIDENT, ProcessFiles.status(pid, "VmRSS") / KIBI_OF_MEBI);
        values.put(Vital.THREADS, (double) ProcessFiles.status(pid, "Threads"));
        values.put(Vital.FILES, (double) ProcessFiles.openFiles(pid));
        return new Sample(values);
    }

    private static double metaspace(long pid) throws InterruptedException {
        try (Child jstat = Child.tool("jstat", "-gc", String.valueOf(pid))) {
            List<String> table = jstat.rest();
            jstat.await();
            return column(table, "MU") / KIBI_OF_MEBI;
        }
    }

    /** The value below a heading. */
    static double column(List<String> table, String heading) {
        List<String> headings = List.of(table.get(0).strip().split(" +", -1));
        return Double.parseDouble(table.get(1).strip().split(" +", -1)[headings.indexOf(heading)]);
    }

    /** The value of a vital. */
    double value(Vital vital) {
        return values.getOrDefault(vital, 0.0);
    }
}

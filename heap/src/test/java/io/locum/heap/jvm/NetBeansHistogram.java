package io.locum.heap.jvm;

import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.netbeans.lib.profiler.heap.HeapFactory;
import org.netbeans.lib.profiler.heap.JavaClass;

/**
 * How many instances of which class another reader counts: the NetBeans profiler's library. It counts a class no instance
 * of {@code java.lang.Class}; here each is one. Its bytes differ too: to it a reference is as long as an id.
 */
final class NetBeansHistogram {

    private NetBeansHistogram() {}

    /** What both count differently, one class a line. */
    static List<String> differences(Heap heap, Path dump) throws IOException {
        Map<Long, JavaClass> theirs = new HashMap<>();
        for (Object each : HeapFactory.createHeap(dump.toFile()).getAllClasses()) {
            JavaClass type = (JavaClass) each;
            theirs.put(type.getJavaClassId(), type);
        }
        List<String> differences = new ArrayList<>();
        int classes = 0;
        for (HeapClass type : heap.classes()) {
            long instances = type.instances();
            if (type.object() != Heap.NONE) {
                classes++;
                JavaClass their = theirs.remove(heap.id(type.object()));
                long count = their == null ? -1 : their.getInstancesCount();
                long expected = type.name().equals("java.lang.Class") ? count + described(heap) : count;
                if (instances != expected || their == null || !name(their).equals(type.name())) {
                    differences.add(type.name() + ": " + instances + " instances, NetBeans says " + expected + " of "
                            + (their == null ? "no class" : their.getName()));
                }
            } else if (instances > 0) {
                differences.add(type.name() + ": " + instances + " instances of no class");
            }
        }
        theirs.values().forEach(type -> differences.add("missing: " + type.getName()));
        if (classes == 0) {
            differences.add("no class at all");
        }
        return differences;
    }

    /** Hidden classes have a {@code +} in dumps of JDK 17, where the source, and newer JDKs, have a slash. */
    private static String name(JavaClass type) {
        return type.getName().replace("+0x", "/0x").replace(".0x", "/0x");
    }

    private static long described(Heap heap) {
        return heap.classes().stream()
                .filter(type -> type.object() != Heap.NONE)
                .count();
    }
}

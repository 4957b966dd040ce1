package io.locum.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import org.netbeans.lib.profiler.heap.Heap;
import org.netbeans.lib.profiler.heap.HeapFactory;
import org.netbeans.lib.profiler.heap.JavaClass;

/** The NetBeans profiler's library: how many instances there are of each class, and their bytes. */
public final class NetBeansHistogram {

    private NetBeansHistogram() {}

    /** Argument: the dump. */
    public static void main(String[] args) throws IOException {
        Heap heap = HeapFactory.createHeap(Path.of(args[0]).toFile());
        long objects = 0;
        long bytes = 0;
        for (Object each : heap.getAllClasses()) {
            JavaClass javaClass = (JavaClass) each;
            objects += javaClass.getInstancesCount() + 1;
            bytes += javaClass.getAllInstancesSize();
        }
        System.out.println("objects " + objects + ", bytes " + bytes);
    }
}

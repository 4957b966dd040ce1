package io.locum.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.netbeans.lib.profiler.heap.Heap;
import org.netbeans.lib.profiler.heap.HeapFactory;
import org.netbeans.lib.profiler.heap.Instance;

/** The NetBeans profiler's library: the retained size of every object. */
public final class NetBeansRetainedSizes {

    private NetBeansRetainedSizes() {}

    /** Argument: the dump. */
    public static void main(String[] args) throws IOException {
        Heap heap = HeapFactory.createHeap(Path.of(args[0]).toFile());
        long objects = heap.getAllClasses().size();
        long most = 0;
        for (Iterator<?> all = heap.getAllInstancesIterator(); all.hasNext(); objects++) {
            most = Math.max(most, ((Instance) all.next()).getRetainedSize());
        }
        System.out.println("objects " + objects + ", most retained by one " + most);
    }
}

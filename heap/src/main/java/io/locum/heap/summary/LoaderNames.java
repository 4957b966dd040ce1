package io.locum.heap.summary;

import io.locum.heap.Heap;
import java.util.HashMap;
import java.util.Map;

/** What to call class loaders: by their class, and by a number where there are several of it. */
final class LoaderNames {

    private final Heap heap;
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    LoaderNames(Heap heap) {
        this.heap = heap;
        names.put(Heap.NONE, "boot loader");
    }

    /** The name of the loader with this number. */
    String of(int loader) {
        return names.computeIfAbsent(loader, this::named);
    }

    private String named(int loader) {
        String type = heap.classOf(loader).name();
        int number = seen.merge(type, 1, Integer::sum);
        return number == 1 ? type : type + " #" + number;
    }
}

package io.locum.heap.summary;

import io.locum.heap.Heap;
import io.locum.heap.content.FieldReader;
import io.locum.heap.content.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What to call class loaders: by their class and their own name, and by a number where that is not enough. */
final class LoaderNames {

    private static final int LONGEST = 60;

    private final FieldReader reader;
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    LoaderNames(Heap heap) {
        reader = new FieldReader(heap);
        names.put(Heap.NONE, "boot loader");
    }

    /** The name of the loader with this number. */
    String of(int loader) {
        return names.computeIfAbsent(loader, this::named);
    }

    private String named(int loader) {
        Optional<String> own = Texts.of(reader, reader.reference(loader, "name"), LONGEST);
        String type = reader.className(loader);
        String name = own.filter(text -> !text.isBlank())
                .map(text -> type + " \"" + text + "\"")
                .orElse(type);
        int number = seen.merge(name, 1, Integer::sum);
        return number == 1 ? name : name + " #" + number;
    }
}

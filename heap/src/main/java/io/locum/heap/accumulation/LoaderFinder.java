package io.locum.heap.accumulation;

import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.Paths;
import io.locum.heap.content.FieldReader;
import io.locum.heap.content.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds class loaders that are copies of one another: of the same class, and most of what one has loaded the other has
 * loaded too. An application that was deployed again and again leaves such copies when something holds the old ones.
 */
public final class LoaderFinder {

    /** Copies agree in nearly all classes; two applications with the same libraries do not. */
    private static final double SAME = 0.7;

    private static final int SHOWN = 8;
    private static final int LONGEST_NAME = 100;

    private final Heap heap;
    private final FieldReader reader;

    private LoaderFinder(Heap heap) {
        this.heap = heap;
        this.reader = new FieldReader(heap);
    }

    /** Groups of at least two copies, those that keep most alive first. */
    public static List<LoaderCopies> of(Heap heap) {
        return new LoaderFinder(heap).find();
    }

    private record Loader(int object, Set<String> classes) {}

    private List<LoaderCopies> find() {
        Map<Integer, Set<String>> loaded = new LinkedHashMap<>();
        for (HeapClass type : heap.classes()) {
            if (type.loader() != Heap.NONE && !isGenerated(type.name())) {
                loaded.computeIfAbsent(type.loader(), unused -> new HashSet<>()).add(type.name());
            }
        }
        Map<String, List<List<Loader>>> groups = new HashMap<>();
        loaded.forEach((loader, classes) -> {
            List<List<Loader>> same = groups.computeIfAbsent(reader.className(loader), unused -> new ArrayList<>());
            Loader one = new Loader(loader, classes);
            same.stream()
                    .filter(group -> isCopy(group.get(0), one))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Loader> group = new ArrayList<>();
                        same.add(group);
                        return group;
                    })
                    .add(one);
        });
        return groups.values().stream()
                .flatMap(List::stream)
                .filter(group -> group.size() > 1)
                .map(this::copies)
                .sorted(Comparator.comparingLong(LoaderCopies::bytes).reversed())
                .toList();
    }

    private static boolean isCopy(Loader a, Loader b) {
        long both = a.classes().stream().filter(b.classes()::contains).count();
        return both >= SAME * Math.max(a.classes().size(), b.classes().size());
    }

    private static boolean isGenerated(String name) {
        return name.contains("$$")
                || name.contains("/0x")
                || name.contains("$Proxy")
                || name.contains("[]")
                || JdkNames.isJdk(name);
    }

    private LoaderCopies copies(List<Loader> group) {
        List<Loader> largest = group.stream()
                .sorted(Comparator.comparingLong(
                                (Loader loader) -> heap.dominators().retained(loader.object()))
                        .reversed())
                .toList();
        int[] shown = largest.stream().limit(SHOWN).mapToInt(Loader::object).toArray();
        List<List<Paths.Step>> pins = heap.paths().shortest(shown);
        Steps steps = new Steps(reader);
        List<LoaderCopies.Copy> copies = new ArrayList<>();
        for (int i = 0; i < largest.size(); i++) {
            Loader loader = largest.get(i);
            List<Integer> way = i < pins.size()
                    ? pins.get(i).stream().map(Paths.Step::object).toList()
                    : List.of();
            copies.add(new LoaderCopies.Copy(
                    loader.classes().size(),
                    heap.dominators().retained(loader.object()),
                    isStopped(loader.object()),
                    steps.of(way)));
        }
        int first = largest.get(0).object();
        return new LoaderCopies(
                reader.className(first),
                name(first),
                largest.get(0).classes().stream().min(Comparator.naturalOrder()).orElse(""),
                copies);
    }

    private boolean isStopped(int loader) {
        int state = reader.reference(loader, "state"); // Tomcat's
        String name =
                Texts.of(reader, reader.reference(state, "name"), LONGEST_NAME).orElse("");
        return name.equals("STOPPED") || name.equals("DESTROYED") || reader.number(loader, "closed") != 0;
    }

    private String name(int loader) {
        return Texts.of(reader, reader.reference(loader, "resources", "context", "name"), LONGEST_NAME) // Tomcat
                .or(() -> Texts.of(reader, reader.reference(loader, "_name"), LONGEST_NAME)) // Jetty
                .or(() -> Texts.of(reader, reader.reference(loader, "name"), LONGEST_NAME))
                .orElse("");
    }
}

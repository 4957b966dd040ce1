package io.locum.heap.content;

import com.google.auto.service.AutoService;
import io.locum.heap.Dominators;
import io.locum.heap.Heap;
import io.locum.heap.content.Container.Kind;
import java.util.List;
import java.util.Optional;

/** The JDK's maps. */
@AutoService(ContentReader.class)
public final class JdkMaps implements ContentReader {

    private static final int WEAK_SAMPLE = 200;

    @Override
    public List<Shape> shapes() {
        return List.of(
                Shape.of("java.util.HashMap", Kind.MAP, "a hash map", new HashTable("table", "size", "key", "value")),
                Shape.of(
                                "java.util.LinkedHashMap",
                                Kind.MAP,
                                "a linked hash map",
                                new HashTable("table", "size", "key", "value"))
                        .limited(JdkMaps::eldest),
                Shape.of(
                        "java.util.Hashtable",
                        Kind.MAP,
                        "a hash table",
                        new HashTable("table", "count", "key", "value")),
                Shape.around("java.util.Properties", Kind.MAP, "properties", "map"),
                Shape.of(
                        "java.util.concurrent.ConcurrentHashMap",
                        Kind.MAP,
                        "a concurrent hash map",
                        new StripedTable()),
                Shape.of(
                                "java.util.WeakHashMap",
                                Kind.MAP,
                                "a weak hash map",
                                new HashTable("table", "size", "", "value"))
                        .limited(JdkMaps::weak),
                Shape.of("java.util.IdentityHashMap", Kind.MAP, "an identity map", new Pairs("table", "size")),
                Shape.of("java.util.EnumMap", Kind.MAP, "an enum map", new ArrayBacked("vals", "size"))
                        .limited((reader, map) -> Optional.of("keyed by an enum, which has a fixed number of values")),
                Shape.of("java.util.TreeMap", Kind.MAP, "a tree map", new BinaryTree("root", "size")),
                Shape.of("java.util.concurrent.ConcurrentSkipListMap", Kind.MAP, "a skip-list map", new SkipList()),
                Shape.of(
                                "java.util.ImmutableCollections$MapN",
                                Kind.MAP,
                                "an unmodifiable map",
                                new Pairs("table", "size"))
                        .limited(JdkLists::unmodifiable),
                Shape.around("java.util.Collections$UnmodifiableMap", Kind.MAP, "a view", "m"),
                Shape.around("java.util.Collections$SynchronizedMap", Kind.MAP, "a synchronized map", "m"));
    }

    /** Entries go when their keys do, unless the values hold on to the keys: then the map keeps them all. */
    private static Optional<String> weak(FieldReader reader, int map) {
        Dominators dominators = reader.heap().dominators();
        int held = 0;
        int[] nodes = reader.spread(reader.reference(map, "table"), WEAK_SAMPLE);
        for (int node : nodes) {
            int key = reader.reference(node, "referent");
            int value = reader.reference(node, "value");
            int holder = key == Heap.NONE ? Heap.NONE : dominators.of(key);
            if (value != Heap.NONE && holder >= 0 && (holder == value || dominators.of(holder) == value)) {
                held++;
            }
        }
        return held * 2 > nodes.length
                ? Optional.empty()
                : Optional.of("a weak map, whose entries go when their keys do");
    }

    /** What a method does is not in a dump; but hardly anything else is a reason to extend this class. */
    private static Optional<String> eldest(FieldReader reader, int map) {
        String name = reader.className(map);
        return name.equals("java.util.LinkedHashMap")
                ? Optional.empty()
                : Optional.of("a linked hash map of a class of its own, " + name
                        + ", which most likely drops its eldest entries");
    }
}

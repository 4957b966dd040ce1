package io.locum.heap.content;

import com.google.auto.service.AutoService;
import io.locum.heap.content.Container.Kind;
import java.util.List;
import java.util.Optional;

/** The JDK's lists. */
@AutoService(ContentReader.class)
public final class JdkLists implements ContentReader {

    @Override
    public List<Shape> shapes() {
        return List.of(
                Shape.of("java.util.ArrayList", Kind.LIST, "a list", new ArrayBacked("elementData", "size")),
                Shape.of("java.util.Vector", Kind.LIST, "a vector", new ArrayBacked("elementData", "elementCount")),
                Shape.of(
                        "java.util.LinkedList",
                        Kind.LIST,
                        "a linked list",
                        new LinkedNodes("first", "item", "size", "")),
                Shape.of(
                        "java.util.concurrent.CopyOnWriteArrayList",
                        Kind.LIST,
                        "a copy-on-write list",
                        new ArrayBacked("array", "")),
                Shape.of("java.util.Arrays$ArrayList", Kind.LIST, "a list of fixed size", new ArrayBacked("a", "")),
                Shape.of(
                                "java.util.ImmutableCollections$ListN",
                                Kind.LIST,
                                "an unmodifiable list",
                                new ArrayBacked("elements", ""))
                        .limited(JdkLists::unmodifiable),
                Shape.of(
                                "java.util.ImmutableCollections$List12",
                                Kind.LIST,
                                "an unmodifiable list",
                                new Fixed(List.of("e0", "e1")))
                        .limited(JdkLists::unmodifiable),
                Shape.around("java.util.Collections$UnmodifiableCollection", Kind.LIST, "a view", "c"),
                Shape.around(
                        "java.util.Collections$SynchronizedCollection", Kind.LIST, "a synchronized collection", "c"));
    }

    static Optional<String> unmodifiable(FieldReader reader, int object) {
        return Optional.of("made at once and cannot grow");
    }
}

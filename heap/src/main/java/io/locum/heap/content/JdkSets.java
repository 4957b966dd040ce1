package io.locum.heap.content;

import com.google.auto.service.AutoService;
import io.locum.heap.content.Container.Kind;
import java.util.List;

/** The JDK's sets, most of which are maps inside. */
@AutoService(ContentReader.class)
public final class JdkSets implements ContentReader {

    @Override
    public List<Shape> shapes() {
        return List.of(
                Shape.around("java.util.HashSet", Kind.SET, "a hash set", "map"),
                Shape.around("java.util.TreeSet", Kind.SET, "a tree set", "m"),
                Shape.around("java.util.concurrent.ConcurrentSkipListSet", Kind.SET, "a skip-list set", "m"),
                Shape.around("java.util.concurrent.CopyOnWriteArraySet", Kind.SET, "a copy-on-write set", "al"),
                Shape.around("java.util.Collections$SetFromMap", Kind.SET, "a set on a map", "m"),
                Shape.around(
                        "java.util.concurrent.ConcurrentHashMap$KeySetView", Kind.SET, "a concurrent hash set", "map"),
                Shape.of(
                                "java.util.ImmutableCollections$SetN",
                                Kind.SET,
                                "an unmodifiable set",
                                new ArrayBacked("elements", "size"))
                        .limited(JdkLists::unmodifiable));
    }
}

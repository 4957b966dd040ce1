package io.locum.heap.content;

import com.google.auto.service.AutoService;
import io.locum.heap.content.Container.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Guava's caches and concurrent maps. */
@AutoService(ContentReader.class)
public final class Guava implements ContentReader {

    @Override
    public List<Shape> shapes() {
        return List.of(
                Shape.of("com.google.common.cache.LocalCache", Kind.CACHE, "a Guava cache", new Segments())
                        .limited(Guava::bound),
                Shape.around(
                        "com.google.common.cache.LocalCache$LocalManualCache",
                        Kind.CACHE,
                        "a Guava cache",
                        "localCache"),
                Shape.of(
                                "com.google.common.collect.RegularImmutableList",
                                Kind.LIST,
                                "an unmodifiable list",
                                new ArrayBacked("array", "size"))
                        .limited(JdkLists::unmodifiable),
                Shape.of(
                                "com.google.common.collect.RegularImmutableMap",
                                Kind.MAP,
                                "an unmodifiable map",
                                new ArrayBacked("entries", ""))
                        .limited(JdkLists::unmodifiable),
                Shape.around("com.google.common.collect.AbstractMapBasedMultimap", Kind.MAP, "a multimap", "map"),
                Shape.around(
                        "com.google.common.eventbus.SubscriberRegistry",
                        Kind.LISTENERS,
                        "the subscribers of an event bus",
                        "subscribers"));
    }

    private static Optional<String> bound(FieldReader reader, int cache) {
        long most = reader.number(cache, "maxWeight", -1);
        if (most >= 0) {
            return Optional.of("a Guava cache with a maximum of " + most);
        }
        return Stream.of("expireAfterWriteNanos", "expireAfterAccessNanos")
                        .anyMatch(field -> reader.number(cache, field) > 0)
                ? Optional.of("a Guava cache whose entries expire")
                : Optional.empty();
    }
}

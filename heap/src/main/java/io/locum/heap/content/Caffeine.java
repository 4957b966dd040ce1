package io.locum.heap.content;

import com.google.auto.service.AutoService;
import io.locum.heap.content.Container.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Caffeine's caches, with a bound and without. */
@AutoService(ContentReader.class)
public final class Caffeine implements ContentReader {

    @Override
    public List<Shape> shapes() {
        return List.of(
                Shape.of(
                                "com.github.benmanes.caffeine.cache.BoundedLocalCache",
                                Kind.CACHE,
                                "a Caffeine cache",
                                new ValueInNode(List.of("data"), List.of("value")))
                        .limited(Caffeine::bound),
                Shape.around(
                        "com.github.benmanes.caffeine.cache.BoundedLocalCache$BoundedLocalManualCache",
                        Kind.CACHE,
                        "a Caffeine cache",
                        "cache"),
                Shape.around(
                        "com.github.benmanes.caffeine.cache.UnboundedLocalCache",
                        Kind.CACHE,
                        "a Caffeine cache without a bound",
                        "data"),
                Shape.around(
                        "com.github.benmanes.caffeine.cache.UnboundedLocalCache$UnboundedLocalManualCache",
                        Kind.CACHE,
                        "a Caffeine cache without a bound",
                        "cache"));
    }

    private static Optional<String> bound(FieldReader reader, int cache) {
        if (reader.number(cache, "maximum", -1) >= 0) {
            return Optional.of("a Caffeine cache with a maximum of " + reader.number(cache, "maximum"));
        }
        return Stream.of("expiresAfterWriteNanos", "expiresAfterAccessNanos")
                        .anyMatch(field -> reader.number(cache, field) > 0)
                ? Optional.of("a Caffeine cache whose entries expire")
                : Optional.empty();
    }
}

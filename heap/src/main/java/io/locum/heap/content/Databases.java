package io.locum.heap.content;

import com.google.auto.service.AutoService;
import io.locum.heap.content.Container.Kind;
import java.util.List;
import java.util.Optional;

/** Databases within the application, whose pages are theirs to bound. */
@AutoService(ContentReader.class)
public final class Databases implements ContentReader {

    @Override
    public List<Shape> shapes() {
        return List.of(
                Shape.of("org.h2.mvstore.Page", Kind.POOL, "pages of a database", new Fixed(List.of()))
                        .limited(Databases::pages),
                Shape.of(
                                "org.h2.mvstore.cache.CacheLongKeyLIRS",
                                Kind.POOL,
                                "the page cache of H2",
                                new Fixed(List.of()))
                        .limited(Databases::pages),
                Shape.of("org.hsqldb.persist.RowStoreAVL", Kind.POOL, "rows of a database", new Fixed(List.of()))
                        .limited(Databases::pages),
                Shape.of(
                                "org.apache.derby.impl.services.cache.ConcurrentCache",
                                Kind.POOL,
                                "the page cache of Derby",
                                new Fixed(List.of()))
                        .limited(Databases::pages));
    }

    private static Optional<String> pages(FieldReader reader, int store) {
        return Optional.of("the store of a database");
    }
}

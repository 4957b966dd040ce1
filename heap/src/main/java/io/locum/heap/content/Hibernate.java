package io.locum.heap.content;

import com.google.auto.service.AutoService;
import io.locum.heap.content.Container.Kind;
import java.util.List;
import java.util.Optional;

/** Hibernate: what a session knows, and its caches of plans. */
@AutoService(ContentReader.class)
public final class Hibernate implements ContentReader {

    @Override
    public List<Shape> shapes() {
        return List.of(
                Shape.around(
                        "org.hibernate.engine.internal.StatefulPersistenceContext",
                        Kind.CACHE,
                        "the entities of a Hibernate session",
                        "entitiesByKey"),
                Shape.of(
                                "org.hibernate.internal.util.collections.BoundedConcurrentHashMap",
                                Kind.CACHE,
                                "a bounded cache of Hibernate",
                                new Segments())
                        .limited((reader, cache) -> Optional.of("a bounded cache of Hibernate")));
    }
}

package io.locum.heap.content;

import com.google.auto.service.AutoService;
import io.locum.heap.content.Container.Kind;
import java.util.List;
import java.util.Optional;

/** Spring: the container of beans, who listens to its events, its caches. */
@AutoService(ContentReader.class)
public final class Spring implements ContentReader {

    @Override
    public List<Shape> shapes() {
        return List.of(
                Shape.around(
                                "org.springframework.beans.factory.support.DefaultSingletonBeanRegistry",
                                Kind.POOL,
                                "the container of beans",
                                "singletonObjects")
                        .limited((reader, beans) -> Optional.of("the container of beans, as large as the application")),
                Shape.around(
                        "org.springframework.context.event.AbstractApplicationEventMulticaster$DefaultListenerRetriever",
                        Kind.LISTENERS,
                        "the listeners of the application",
                        "applicationListeners"),
                Shape.around(
                                "org.springframework.util.ConcurrentLruCache",
                                Kind.CACHE,
                                "a cache of Spring's own",
                                "cache")
                        .limited((reader, cache) -> Optional.of("a cache of Spring's own with a bound")),
                Shape.around(
                        "org.springframework.cache.concurrent.ConcurrentMapCache",
                        Kind.CACHE,
                        "a Spring cache on a concurrent map, without a bound",
                        "store"));
    }
}

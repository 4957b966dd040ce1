package io.locum.heap.content;

import com.google.auto.service.AutoService;
import io.locum.heap.content.Container.Kind;
import java.util.List;

/** Vert.x: handlers of addresses, shared maps, streams that are not read. */
@AutoService(ContentReader.class)
public final class Vertx implements ContentReader {

    @Override
    public List<Shape> shapes() {
        return List.of(
                Shape.of(
                        "io.vertx.core.impl.ConcurrentCyclicSequence",
                        Kind.LISTENERS,
                        "the handlers of an event-bus address",
                        new ArrayBacked("elements", "")),
                Shape.of(
                        "io.vertx.core.impl.utils.ConcurrentCyclicSequence",
                        Kind.LISTENERS,
                        "the handlers of an event-bus address",
                        new ArrayBacked("elements", "")),
                Shape.around(
                        "io.vertx.core.eventbus.impl.EventBusImpl",
                        Kind.LISTENERS,
                        "the handlers of an event bus",
                        "handlerMap"),
                Shape.around("io.vertx.core.shareddata.impl.LocalMapImpl", Kind.MAP, "a local map of Vert.x", "map"),
                Shape.around(
                        "io.vertx.ext.web.sstore.impl.LocalSessionStoreImpl",
                        Kind.SESSIONS,
                        "the sessions of Vert.x",
                        "localMap"),
                Shape.around(
                        "io.vertx.core.streams.impl.InboundBuffer",
                        Kind.QUEUE,
                        "what a stream has not been asked for",
                        "pending"));
    }
}

package io.locum.heap.content;

import com.google.auto.service.AutoService;
import io.locum.heap.content.Container.Kind;
import java.util.List;
import java.util.Optional;

/** Netty's queues, buffers and listeners. */
@AutoService(ContentReader.class)
public final class Netty implements ContentReader {

    @Override
    public List<Shape> shapes() {
        return List.of(
                Shape.of(
                        "io.netty.channel.ChannelOutboundBuffer",
                        Kind.QUEUE,
                        "writes that wait for a channel",
                        new OutboundWrites()),
                Shape.of(
                        "io.netty.util.concurrent.DefaultFutureListeners",
                        Kind.LISTENERS,
                        "listeners of a future",
                        new ArrayBacked("listeners", "size")),
                Shape.of(
                        "io.netty.util.collection.IntObjectHashMap",
                        Kind.MAP,
                        "a map with int keys",
                        new ArrayBacked("values", "size")),
                Shape.of(
                        "io.netty.util.collection.LongObjectHashMap",
                        Kind.MAP,
                        "a map with long keys",
                        new ArrayBacked("values", "size")),
                Shape.of(
                        "io.netty.util.internal.shaded.org.jctools.queues.BaseMpscLinkedArrayQueue",
                        Kind.TASKS,
                        "the tasks of an event loop",
                        new ChunkedQueue()),
                Shape.around(
                        "io.netty.util.concurrent.SingleThreadEventExecutor",
                        Kind.TASKS,
                        "the tasks of an event loop",
                        "taskQueue"),
                Shape.of(
                        "io.netty.util.internal.DefaultPriorityQueue",
                        Kind.TASKS,
                        "the timers of an event loop",
                        new ArrayBacked("queue", "size")),
                Shape.of("io.netty.buffer.PoolArena", Kind.POOL, "a pool of buffers", new Fixed(List.of()))
                        .limited((reader, arena) -> Optional.of("the pool of buffers that Netty keeps")));
    }
}

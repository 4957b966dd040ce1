package io.locum.heap.content;

import com.google.auto.service.AutoService;
import io.locum.heap.content.Container.Kind;
import java.util.List;
import java.util.Optional;

/** The JDK's queues. */
@AutoService(ContentReader.class)
public final class JdkQueues implements ContentReader {

    @Override
    public List<Shape> shapes() {
        return List.of(
                Shape.of(
                        "java.util.ArrayDeque",
                        Kind.QUEUE,
                        "an array deque",
                        new RingBuffer("elements", "head", "tail")),
                Shape.of("java.util.PriorityQueue", Kind.QUEUE, "a priority queue", new ArrayBacked("queue", "size")),
                Shape.of(
                        "java.util.concurrent.PriorityBlockingQueue",
                        Kind.QUEUE,
                        "a priority queue",
                        new ArrayBacked("queue", "size")),
                Shape.around("java.util.concurrent.DelayQueue", Kind.QUEUE, "a delay queue", "q"),
                Shape.of(
                                "java.util.concurrent.ArrayBlockingQueue",
                                Kind.QUEUE,
                                "a bounded queue",
                                new ArrayBacked("items", "count"))
                        .limited((reader, queue) ->
                                Optional.of("a queue of at most " + reader.length(reader.reference(queue, "items")))),
                Shape.of(
                                "java.util.concurrent.LinkedBlockingQueue",
                                Kind.QUEUE,
                                "a linked queue",
                                new LinkedNodes("head", "item", "count", ""))
                        .limited(JdkQueues::capacity),
                Shape.of(
                                "java.util.concurrent.LinkedBlockingDeque",
                                Kind.QUEUE,
                                "a linked deque",
                                new LinkedNodes("first", "item", "count", ""))
                        .limited(JdkQueues::capacity),
                Shape.of(
                        "java.util.concurrent.ConcurrentLinkedQueue",
                        Kind.QUEUE,
                        "a concurrent queue",
                        new LinkedNodes("head", "item", "", "")),
                Shape.of(
                        "java.util.concurrent.ConcurrentLinkedDeque",
                        Kind.QUEUE,
                        "a concurrent deque",
                        new LinkedNodes("head", "item", "", "")),
                Shape.of(
                        "java.util.concurrent.LinkedTransferQueue",
                        Kind.QUEUE,
                        "a transfer queue",
                        new LinkedNodes("head", "item", "", "")));
    }

    private static Optional<String> capacity(FieldReader reader, int queue) {
        long capacity = reader.number(queue, "capacity");
        return capacity > 0 && capacity < Integer.MAX_VALUE
                ? Optional.of("a queue of at most " + capacity)
                : Optional.empty();
    }
}

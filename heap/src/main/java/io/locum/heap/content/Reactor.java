package io.locum.heap.content;

import com.google.auto.service.AutoService;
import io.locum.heap.content.Container.Kind;
import java.util.List;

/** Reactor's and RxJava's queues between a source and who consumes it. */
@AutoService(ContentReader.class)
public final class Reactor implements ContentReader {

    @Override
    public List<Shape> shapes() {
        return List.of(
                queue("reactor.util.concurrent.SpscLinkedArrayQueue", "consumerArray"),
                queue("io.reactivex.rxjava3.internal.queue.SpscLinkedArrayQueue", "consumerBuffer"),
                queue("io.reactivex.rxjava3.operators.SpscLinkedArrayQueue", "consumerBuffer"));
    }

    private static Shape queue(String className, String array) {
        return Shape.of(className, Kind.QUEUE, "a queue between publisher and subscriber", new CountedArrays(array));
    }
}

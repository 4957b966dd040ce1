package io.locum.heap.accumulation;

import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.content.FieldReader;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Direct buffers on memory segments, as Netty's on JDK 24 and later: they have no cleaner, since their arena frees them.
 * Parts of other buffers and mapped files are not among them; nor is what native code made, for that is often a file too.
 */
final class SegmentBuffers {

    private static final String BUFFER = "java.nio.DirectByteBuffer";

    /** More of them than have cleaners; fewer are parts of those, in any program. */
    private static final int MANY = 1_000;

    private final Heap heap;
    private final FieldReader reader;

    SegmentBuffers(FieldReader reader) {
        this.heap = reader.heap();
        this.reader = reader;
    }

    /** Whether there are many more buffers than this. */
    boolean mayBeMany(long known) {
        return classes().mapToLong(HeapClass::instances).sum() - known >= MANY;
    }

    /** The buffers, at most so many. */
    IntStream find(int most) {
        boolean[] wanted = new boolean[heap.classes().size()];
        classes().forEach(type -> wanted[type.number()] = true);
        return IntStream.range(0, heap.objects())
                .filter(object -> wanted[heap.classOf(object).number()])
                .filter(this::isItsOwn)
                .limit(most);
    }

    /** What it has outside the heap. */
    long bytes(int buffer) {
        return reader.number(buffer, "capacity");
    }

    private Stream<HeapClass> classes() {
        return Stream.of(BUFFER, BUFFER + "R").flatMap(name -> heap.classes(name).stream());
    }

    private boolean isItsOwn(int buffer) {
        return reader.reference(buffer, "segment") != Heap.NONE
                && Stream.of("cleaner", "att", "fd").allMatch(field -> reader.reference(buffer, field) == Heap.NONE);
    }
}

package io.locum.heap.accumulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.Heap;
import io.locum.heap.content.Container.Kind;
import io.locum.heap.testing.DumpedArray;
import io.locum.heap.testing.DumpedInstance;
import io.locum.heap.testing.HeapBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Direct buffers as the JDK keeps them, with a chain of cleaners, and what holds them. */
final class DirectMemoryFinderTest {

    private static final int MANY = 200;
    private static final int BYTES = 1_000;

    private final HeapBuilder heap = HeapBuilder.heap();

    private final Path folder;
    private final List<DumpedInstance> cleaners = new ArrayList<>();

    DirectMemoryFinderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void buffersInAnArrayAreItsOwn() throws Exception {
        DumpedArray array = heap.array("java.nio.ByteBuffer", MANY);
        for (int i = 0; i < MANY; i++) {
            array.set(i, buffer());
        }
        heap.type("com.example.Frames").staticField("all", array);

        Accumulation holder = holder();

        assertThat(holder.key()).startsWith("com.example.Frames.static all");
        assertThat(holder.entries().count()).isEqualTo(MANY);
        assertThat(holder.bytes()).isEqualTo(MANY * BYTES);
    }

    @Test
    void aSliceHoldsTheWholeBufferAndIsNotCountedAgain() throws Exception {
        DumpedArray slices = heap.array("java.nio.ByteBuffer", MANY);
        for (int i = 0; i < MANY; i++) {
            slices.set(i, slice(slice(buffer())));
        }
        heap.type("com.example.Frames").staticField("heads", slices);

        Accumulation holder = holder();

        assertThat(holder.key()).startsWith("com.example.Frames.static heads");
        assertThat(holder.entries().count()).isEqualTo(MANY);
        assertThat(holder.bytes()).isEqualTo(MANY * BYTES);
    }

    @Test
    void aDeepTreeIsFollowedToItsMap() throws Exception {
        DumpedInstance entry = heap.object("java.util.TreeMap$Entry").setNull("left");
        for (int i = 0; i < MANY; i++) {
            entry = heap.object("java.util.TreeMap$Entry").set("left", entry).set("value", buffer());
        }
        heap.type("com.example.Gallery")
                .staticField(
                        "byName",
                        heap.object("java.util.TreeMap").set("root", entry).set("size", MANY));

        Accumulation holder = holder();

        assertThat(holder.container().className()).isEqualTo("java.util.TreeMap");
        assertThat(holder.entries().count()).isEqualTo(MANY);
    }

    @Test
    void aListOfSomebodysOwnHoldsThemToo() throws Exception {
        DumpedInstance node = heap.object("com.example.Link").setNull("next");
        for (int i = 0; i < MANY; i++) {
            node = heap.object("com.example.Link").set("next", node).set("frame", buffer());
        }
        heap.type("com.example.Film").staticField("first", node);

        Accumulation holder = holder();

        assertThat(holder.key()).startsWith("com.example.Film.static first");
        assertThat(holder.container().kind()).isEqualTo(Kind.LINKED);
        // of the first link nothing tells that it is one
        assertThat(holder.entries().count()).isBetween(MANY - 1L, (long) MANY);
    }

    @Test
    void whatNobodyHoldsTogetherHasNoHolder() throws Exception {
        heap.type("com.example.Pair").staticField("one", buffer()).staticField("other", buffer());

        try (Heap opened = open()) {
            DirectMemory memory = DirectMemoryFinder.of(opened);
            assertThat(memory.buffers()).isEqualTo(2);
            assertThat(memory.bytes()).isEqualTo(2 * BYTES);
            assertThat(memory.holders()).isEmpty();
        }
    }

    @Test
    void aBufferOfASegmentHasNoCleaner() throws Exception {
        DumpedArray array = heap.array("java.nio.ByteBuffer", MANY);
        for (int i = 0; i < MANY; i++) {
            array.set(i, ofSegment());
        }
        heap.type("com.example.Frames").staticField("all", array);
        reserved(MANY * BYTES);

        assertThat(holder().bytes()).isEqualTo(MANY * BYTES);
    }

    @Test
    void aMappedFileAndPartsOfBuffersAreNoMemoryOfTheirOwn() throws Exception {
        DumpedArray array = heap.array("java.nio.ByteBuffer", 3);
        array.set(0, ofSegment().set("fd", heap.object("java.io.FileDescriptor")));
        array.set(1, slice(ofSegment()));
        array.set(2, ofSegment().setNull("segment"));
        heap.type("com.example.Frames").staticField("all", array);
        reserved(MANY * BYTES);

        assertThat(holder().bytes()).isEqualTo(BYTES);
    }

    private DumpedInstance ofSegment() {
        return heap.object("java.nio.DirectByteBuffer")
                .set("capacity", BYTES)
                .set("segment", heap.object("jdk.internal.foreign.NativeMemorySegmentImpl"))
                .setNull("cleaner");
    }

    /** What the JVM counts. */
    private void reserved(long bytes) {
        heap.type("java.nio.Bits")
                .staticField(
                        "RESERVED_MEMORY",
                        heap.object("java.util.concurrent.atomic.AtomicLong").set("value", bytes));
    }

    @Test
    void theLimitIsTheJvmsOwn() throws Exception {
        heap.type("java.nio.Bits").staticField("MAX_MEMORY", io.locum.heap.ValueType.LONG, 1 << 20);
        heap.type("java.nio.Bits").staticField("MEMORY_LIMIT_SET", io.locum.heap.ValueType.BOOLEAN, 1);

        try (Heap opened = open()) {
            assertThat(DirectMemoryFinder.of(opened).limit()).isEqualTo(1 << 20);
        }
    }

    private DumpedInstance slice(DumpedInstance of) {
        return heap.object("java.nio.DirectByteBuffer").set("att", of);
    }

    private DumpedInstance buffer() {
        DumpedInstance buffer = heap.object("java.nio.DirectByteBuffer");
        cleaners.add(heap.object("jdk.internal.ref.Cleaner")
                .set("referent", buffer)
                .set(
                        "thunk",
                        heap.object("java.nio.DirectByteBuffer$Deallocator").set("size", (long) BYTES)));
        return buffer;
    }

    private Accumulation holder() throws Exception {
        try (Heap opened = open()) {
            assertThat(DirectMemoryFinder.of(opened).holders()).isNotEmpty();
            return DirectMemoryFinder.of(opened).holders().get(0);
        }
    }

    private Heap open() throws Exception {
        for (int i = 1; i < cleaners.size(); i++) {
            cleaners.get(i - 1).set("next", cleaners.get(i));
        }
        if (!cleaners.isEmpty()) {
            heap.type("jdk.internal.ref.Cleaner").staticField("first", cleaners.get(0));
        }
        return heap.open(folder);
    }
}

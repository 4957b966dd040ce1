package io.locum.heap;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.testing.HprofWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chains that would overflow a stack, and arrays that hold everything. */
final class DeepHeapsTest {

    private static final int NODES = 500_000;
    private static final int BYTES = 24;
    private static final long OBJECT = 0x7_0000_0000L;
    private static final long NODE = 0x7_0000_0100L;
    private static final long ARRAY = 0x7_0000_0200L;
    private static final long FIRST = 0x7_0000_1000L;

    private final Path folder;

    DeepHeapsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aListIsDominatedNodeByNodeAndItsEndIsFound() throws Exception {
        byte[] dump = dump(heap -> {
            for (int i = 0; i < NODES; i++) {
                heap.instance(
                        node(i),
                        NODE,
                        new HprofWriter(8).id(i + 1 < NODES ? node(i + 1) : 0).toByteArray());
            }
            heap.u1(HprofWriter.ROOT_STICKY_CLASS).id(node(0));
        });

        try (Heap heap = open(dump)) {
            Dominators dominators = heap.dominators();
            assertThat(dominators.of(heap.find(node(NODES - 1)))).isEqualTo(heap.find(node(NODES - 2)));
            assertThat(dominators.of(heap.find(node(0)))).isEqualTo(Dominators.ROOTS);
            assertThat(dominators.retained(heap.find(node(1)))).isEqualTo((NODES - 1L) * BYTES);
            List<Paths.Step> path =
                    heap.paths().shortest(heap.find(node(NODES - 1))).get(0);
            assertThat(path).hasSize(NODES);
        }
    }

    @Test
    void aRingIsDominatedByWhereItIsEntered() throws Exception {
        byte[] dump = dump(heap -> {
            for (int i = 0; i < NODES; i++) {
                heap.instance(
                        node(i),
                        NODE,
                        new HprofWriter(8).id(node((i + NODES - 1) % NODES)).toByteArray());
            }
            heap.u1(HprofWriter.ROOT_STICKY_CLASS).id(node(NODES / 2));
        });

        try (Heap heap = open(dump)) {
            int entry = heap.find(node(NODES / 2));
            assertThat(heap.dominators().of(entry)).isEqualTo(Dominators.ROOTS);
            assertThat(heap.dominators().retained(entry)).isEqualTo((long) NODES * BYTES);
            assertThat(heap.dominators().of(heap.find(node(NODES / 2 + 1)))).isEqualTo(heap.find(node(NODES / 2 + 2)));
        }
    }

    @Test
    void anArrayDominatesAllThatItAloneHolds() throws Exception {
        long[] elements = new long[NODES];
        byte[] dump = dump(heap -> {
            for (int i = 0; i < NODES; i++) {
                elements[i] = node(i);
                heap.instance(
                        node(i),
                        NODE,
                        new HprofWriter(8).id(node((int) (i * 7919L % NODES))).toByteArray());
            }
            heap.objectArray(node(NODES), ARRAY, elements);
            heap.u1(HprofWriter.ROOT_STICKY_CLASS).id(node(NODES));
        });

        try (Heap heap = open(dump)) {
            int array = heap.find(node(NODES));
            assertThat(heap.dominators().children(array)).hasSize(NODES);
            assertThat(heap.dominators().retained(array)).isEqualTo(heap.shallow(array) + (long) NODES * BYTES);
        }
    }

    private static long node(int number) {
        return FIRST + (long) number * BYTES;
    }

    private Heap open(byte[] dump) throws Exception {
        return Heaps.open(Files.write(folder.resolve("deep.hprof"), dump), folder, Progress.NONE);
    }

    /** A dump of one class with a reference, and its arrays. */
    private static byte[] dump(Consumer<HprofWriter> objects) {
        HprofWriter dump = new HprofWriter(8).header(Instant.EPOCH);
        dump.utf8(1, "java/lang/Object").utf8(2, "Node").utf8(3, "[LNode;").utf8(4, "next");
        dump.loadClass(1, OBJECT, 1).loadClass(2, NODE, 2).loadClass(3, ARRAY, 3);
        dump.record(HprofWriter.HEAP_DUMP, heap -> {
            heap.emptyClass(OBJECT, 0).emptyClass(ARRAY, OBJECT);
            for (long type : new long[] {OBJECT, NODE, ARRAY}) {
                heap.u1(HprofWriter.ROOT_STICKY_CLASS).id(type);
            }
            heap.u1(HprofWriter.CLASS_DUMP)
                    .id(NODE)
                    .u4(1)
                    .id(OBJECT)
                    .raw(new byte[40])
                    .u4(8);
            heap.u2(0).u2(0).u2(1).id(4).u1(2);
            objects.accept(heap);
        });
        return dump.toByteArray();
    }
}

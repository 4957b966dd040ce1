package io.locum.heap.waste;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.Heap;
import io.locum.heap.ValueType;
import io.locum.heap.testing.DumpedPrimitives;
import io.locum.heap.testing.HeapBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CopiesTest {

    private static final long HASH = 17;
    private static final long WEIGHT = 32;

    private final HeapBuilder heap = HeapBuilder.heap();

    private final Path folder;

    CopiesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatHoldsTheSameIsACopy() throws Exception {
        assertThat(added(numbers(1, 2, 3), numbers(1, 2, 3))).isEqualTo(2);
    }

    @Test
    void theSameHashAloneMakesNoCopy() throws Exception {
        assertThat(added(numbers(1, 2, 3), numbers(1, 2, 4))).isOne();
    }

    private DumpedPrimitives numbers(long... elements) {
        return heap.primitives(ValueType.INT, elements);
    }

    /** How many copies there are when both are added with one hash. */
    private long added(DumpedPrimitives first, DumpedPrimitives second) throws Exception {
        heap.type("com.example.Held").staticField("FIRST", first).staticField("SECOND", second);
        try (Heap opened = heap.open(folder)) {
            Copies copies = new Copies(opened);
            for (DumpedPrimitives array : new DumpedPrimitives[] {first, second}) {
                copies.add(opened.find(array.id()), HASH, WEIGHT);
            }
            assertThat(copies.bytes()).isEqualTo(copies.objects() * WEIGHT);
            return copies.objects();
        }
    }
}

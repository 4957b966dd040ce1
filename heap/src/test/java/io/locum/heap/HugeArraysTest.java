package io.locum.heap;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.testing.HprofWriter;
import io.locum.heap.waste.WasteFinder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Arrays of more than 2 GB, each in one record, in a single segment of more than 4 GB, whose length has lost its upper
 * bits. What is in the arrays are holes in the file, which take no space.
 */
final class HugeArraysTest {

    private static final int LONGS = 300_000_000;
    private static final int BYTES = Integer.MAX_VALUE - 8;
    private static final int HEAD = 16;
    private static final int LAST = 42;

    private static final int TYPE_BYTE = 8;
    private static final int TYPE_LONG = 11;

    private static final long OBJECT = 0x7_0000_0000L;
    private static final long ARRAY = 0x7_0000_0100L;
    private static final long HOLDER = 0x7_0000_0200L;
    private static final long NUMBERS = 0x8_0000_0000L;
    private static final long TEXT = NUMBERS + HEAD + 8L * LONGS;
    private static final long BEHIND = TEXT + HEAD + BYTES + 1;

    @Test
    void areReadAndWhatFollowsThemIsToo(@TempDir Path folder) throws Exception {
        try (Heap heap = Heaps.open(dump(folder.resolve("huge.hprof")), folder, Progress.NONE)) {
            assertThat(heap.info().incomplete()).isEmpty();
            int holder = heap.find(HOLDER);
            int numbers = heap.find(NUMBERS);
            int text = heap.find(TEXT);
            assertThat(heap.shallow(numbers)).isEqualTo(HEAD + 8L * LONGS);
            assertThat(heap.shallow(text)).isEqualTo(1L + HEAD + BYTES);
            assertThat(heap.classOf(heap.find(BEHIND)).name()).isEqualTo("java.lang.Object");

            Cursor cursor = heap.cursor();
            assertThat(cursor.moveTo(numbers).elementBits(LONGS - 1)).isEqualTo(LAST);
            assertThat(cursor.moveTo(text).elementBits(BYTES - 1)).isEqualTo(LAST);

            assertThat(heap.dominators().of(numbers)).isEqualTo(holder);
            assertThat(heap.dominators().retained(holder))
                    .isEqualTo(heap.shallow(holder)
                            + heap.shallow(numbers)
                            + heap.shallow(text)
                            + heap.shallow(heap.find(BEHIND)));
            assertThat(WasteFinder.of(heap).parts()).isEmpty();
        }
    }

    private static Path dump(Path path) throws IOException {
        HprofWriter before = new HprofWriter(8).header(Instant.EPOCH);
        before.utf8(1, "java/lang/Object").utf8(2, "[Ljava/lang/Object;");
        before.loadClass(1, OBJECT, 1).loadClass(2, ARRAY, 2);
        HprofWriter first = new HprofWriter(8).emptyClass(OBJECT, 0).emptyClass(ARRAY, OBJECT);
        for (long root : new long[] {OBJECT, ARRAY, HOLDER}) {
            first.u1(HprofWriter.ROOT_STICKY_CLASS).id(root);
        }
        first.objectArray(HOLDER, ARRAY, NUMBERS, TEXT, BEHIND);
        first.primitiveArray(NUMBERS, LONGS, TYPE_LONG, new byte[0]);
        HprofWriter second = new HprofWriter(8).u8(LAST).primitiveArray(TEXT, BYTES, TYPE_BYTE, new byte[0]);
        HprofWriter third = new HprofWriter(8).u1(LAST).instance(BEHIND, OBJECT, new byte[0]);
        long length = first.size() + 8L * (LONGS - 1) + second.size() + BYTES - 1 + third.size();
        before.record(HprofWriter.HEAP_DUMP, (int) length, first.toByteArray());
        try (FileChannel file = FileChannel.open(
                path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE))) {
            long place = write(file, 0, before) + 8L * (LONGS - 1);
            place = write(file, place, second) + BYTES - 1;
            write(file, place, third);
        }
        return path;
    }

    private static long write(FileChannel file, long place, HprofWriter what) throws IOException {
        return place + file.write(ByteBuffer.wrap(what.toByteArray()), place);
    }
}

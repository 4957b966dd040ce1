package io.locum.heap.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.Heap;
import io.locum.heap.Heaps;
import io.locum.heap.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Of a dump of any size, {@code -Dlocum.dump=heap.hprof -DargLine=-Xmx6g}: minutes, and gigabytes for the other library. */
@EnabledIfSystemProperty(named = "locum.dump", matches = ".+")
final class NetBeansComparisonTest {

    private static final int LARGEST = 1_000;

    @Test
    void countsAndStructureAreTheSame(@TempDir Path folder) throws Exception {
        Path dump = Path.of(System.getProperty("locum.dump"));
        try (Heap heap = Heaps.open(dump, folder, Progress.NONE)) {
            assertThat(NetBeansHistogram.differences(heap, dump)).isEmpty();
            NetBeansStructure.Result result = new NetBeansStructure(heap, dump).compare(LARGEST);
            System.out.println(heap.objects() + " objects, " + heap.classes().size() + " classes counted alike; of "
                    + result.compared() + " objects that retain most, "
                    + result.differences().size() + " differ");
            result.differences().forEach(System.out::println);
        }
    }
}

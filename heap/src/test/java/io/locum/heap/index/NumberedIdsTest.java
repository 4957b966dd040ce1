package io.locum.heap.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.accumulation.AccumulationFinder;
import io.locum.heap.testing.DumpForm;
import io.locum.heap.testing.DumpedInstance;
import io.locum.heap.testing.HeapBuilder;
import io.locum.heap.testing.Layout;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dumps whose ids are numbers, one by one: nothing may be concluded from their distances. */
final class NumberedIdsTest {

    private static final int ORDERS = 1_000;

    private static final int BYTES = 100;

    /** Far below what addresses are. */
    private static final Layout NUMBERS = new Layout(4, 4, 8, 8, 0x1001);

    private final Path folder;

    NumberedIdsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void sizesAreThoseOfAUsualJvmAndWhatPilesUpIsFound() throws Exception {
        HeapBuilder heap = HeapBuilder.heap().in(DumpForm.HOTSPOT.with(NUMBERS).withNumbers());
        DumpedInstance[] orders = IntStream.range(0, ORDERS)
                .mapToObj(i ->
                        heap.object("com.example.Order").set("number", i).set("content", heap.bytes(new byte[BYTES])))
                .toArray(DumpedInstance[]::new);
        heap.type("com.example.Shop")
                .staticField(
                        "ORDERS",
                        heap.object("java.util.ArrayList")
                                .set("elementData", heap.array("java.lang.Object[]", orders))
                                .set("size", ORDERS));

        try (Heap opened = heap.open(folder)) {
            assertThat(opened.shallow(orders[1].in(opened))).isBetween(16L, 24L);
            assertThat(opened.classes("byte[]"))
                    .singleElement()
                    .extracting(HeapClass::shallow)
                    .satisfies(bytes -> assertThat(bytes).isBetween(ORDERS * 108L, ORDERS * 120L));
            assertThat(AccumulationFinder.of(opened)).singleElement().satisfies(place -> {
                assertThat(place.key()).startsWith("com.example.Shop.static ORDERS");
                assertThat(place.entries().count()).isEqualTo(ORDERS);
                assertThat(place.bytes()).isGreaterThan(ORDERS * BYTES);
            });
        }
    }
}

package io.locum.heap.waste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The heaviest of many contents. */
final class FrequentTest {

    private final Frequent frequent = new Frequent();

    @Test
    void heavyOnesAreFoundAmongMoreThanThereIsRoomFor() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 300_000; i++) {
            frequent.add(random.nextLong(), 48, i);
            if (i % 30 == 0) {
                frequent.add(4711, 100, i);
            }
        }

        Frequent.Item first = frequent.largest(5, Long.MAX_VALUE).get(0);

        assertThat(first.bytes()).isEqualTo(10_000 * 100);
        assertThat(first.copies()).isEqualTo(10_000);
        assertThat(first.example()).isZero();
    }

    @Test
    void whatWasAddedOnceIsNotListedUnlessItIsLarge() {
        frequent.add(1, 48, 7);
        frequent.add(2, 48, 8);
        frequent.add(2, 48, 9);
        frequent.add(3, 10_000, 10);

        assertThat(frequent.largest(5, 8_000))
                .extracting(Frequent.Item::example)
                .containsExactly(10, 8);
    }
}

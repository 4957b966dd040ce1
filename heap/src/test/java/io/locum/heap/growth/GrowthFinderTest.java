package io.locum.heap.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.locum.heap.accumulation.Accumulation;
import io.locum.heap.accumulation.Entries;
import io.locum.heap.accumulation.PathStep;
import io.locum.heap.content.Container;
import io.locum.heap.content.Container.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Places by their names in two or three dumps. */
final class GrowthFinderTest {

    @Test
    void theSamePlaceIsComparedWithItselfAndTheMostBytesComeFirst() {
        List<Grown> grown = GrowthFinder.of(List.of(
                List.of(place("cache", 3_000, 100), place("log", 10, 10)),
                List.of(place("log", 20, 20), place("cache", 41_000, 900))));

        assertThat(grown).extracting(one -> one.now().key()).containsExactly("cache", "log");
        assertThat(grown.get(0).counts()).containsExactly(3_000L, 41_000L);
        assertThat(grown.get(0).moreEntries()).isEqualTo(38_000);
        assertThat(grown.get(0).moreBytes()).isEqualTo(800);
    }

    @Test
    void whatStaysOrShrinksHasNotGrown() {
        assertThat(GrowthFinder.of(List.of(
                        List.of(place("same", 5, 50), place("less", 9, 90)),
                        List.of(place("same", 5, 50), place("less", 8, 80)))))
                .isEmpty();
    }

    @Test
    void heavierEntriesAreGrowthToo() {
        assertThat(GrowthFinder.of(List.of(List.of(place("same", 5, 50)), List.of(place("same", 5, 51)))))
                .hasSize(1);
    }

    @Test
    void whatIsNewBeganWithNothing() {
        List<Grown> grown = GrowthFinder.of(List.of(List.of(), List.of(place("new", 7, 70))));

        assertThat(grown.get(0).counts()).containsExactly(0L, 7L);
        assertThat(grown.get(0).everyTime()).isTrue();
    }

    @Test
    void whatComesAndGoesDoesNotGrowEveryTime() {
        List<Grown> grown = GrowthFinder.of(
                List.of(List.of(place("tide", 5, 50)), List.of(place("tide", 3, 30)), List.of(place("tide", 8, 80))));

        assertThat(grown.get(0).everyTime()).isFalse();
        assertThat(grown.get(0).moreEntries()).isEqualTo(3);
    }

    @Test
    void placesThatAreGoneAreCounted() {
        assertThat(GrowthFinder.gone(List.of(List.of(place("a", 1, 1), place("b", 1, 1)), List.of(place("b", 1, 1)))))
                .isEqualTo(1);
    }

    @Test
    void oneDumpShowsNoGrowth() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Grown(place("a", 1, 1), List.of(1L), List.of(1L)));
    }

    private static Accumulation place(String key, long count, long bytes) {
        return new Accumulation(
                key,
                List.of(new PathStep("class", "", "com.example.Shop", true, bytes)),
                new Container("java.util.ArrayList", Kind.LIST, "a list", 0, -1),
                1,
                new Entries(count, "com.example.Order", 1, "", Optional.empty(), Optional.empty()),
                bytes,
                false,
                Optional.empty());
    }
}

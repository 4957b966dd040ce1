package io.locum.heap.waste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A set of hashes. */
final class FingerprintsTest {

    @Test
    void whatIsInIsFoundAndNothingElse() {
        Fingerprints prints = new Fingerprints(200_000, 1 << 30);

        assertThat(added(prints, 1, 200_000)).isZero();
        assertThat(added(prints, 1, 200_000)).isEqualTo(200_000);
        assertThat(added(prints, 2, 200_000)).isZero();
    }

    @Test
    void aFullOneStillKnowsWhatItHas() {
        Fingerprints prints = new Fingerprints(200_000, 4_000);

        assertThat(added(prints, 1, 10_000)).isZero();
        assertThat(added(prints, 1, 10_000)).isEqualTo((int) prints.fullAt()).isBetween(700, 1_000);
    }

    private static int added(Fingerprints prints, int seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        int known = 0;
        for (int i = 0; i < count; i++) {
            known += prints.add(random.nextLong()) ? 1 : 0;
        }
        return known;
    }
}

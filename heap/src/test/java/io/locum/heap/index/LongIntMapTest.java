package io.locum.heap.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongIntMapTest {

    @Test
    void holdsWhatAHashMapHolds() {
        Random random = new Random(7);
        Map<Long, Integer> expected = new HashMap<>();
        LongIntMap map = new LongIntMap();
        for (int i = 0; i < 10_000; i++) {
            long key = random.nextInt(3_000) * 8L;
            expected.put(key, i);
            map.put(key, i);
        }

        assertThat(map.size()).isEqualTo(expected.size());
        expected.forEach((key, value) -> assertThat(map.get(key)).isEqualTo(value));
        assertThat(map.get(3)).isEqualTo(LongIntMap.ABSENT);
    }

    @Test
    void keepsTheFirstValueWhenAskedTo() {
        LongIntMap map = new LongIntMap();

        assertThat(map.putIfAbsent(0, 5)).isTrue();
        assertThat(map.putIfAbsent(0, 6)).isFalse();
        assertThat(map.get(0)).isEqualTo(5);
    }
}

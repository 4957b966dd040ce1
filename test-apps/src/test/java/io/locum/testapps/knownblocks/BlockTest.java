package io.locum.testapps.knownblocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {

    @Test
    void everyLengthAndCauseComesAsOftenAsWanted() {
        List<Block> blocks = Block.schedule(1, 3);

        assertThat(blocks).hasSize(90);
        assertThat(blocks.stream().filter(new Block(Duration.ofMillis(20), Cause.SLEEP)::equals))
                .hasSize(3);
    }

    @Test
    void theOrderDependsOnTheSeedAlone() {
        assertThat(Block.schedule(7, 4)).isEqualTo(Block.schedule(7, 4)).isNotEqualTo(Block.schedule(8, 4));
    }
}

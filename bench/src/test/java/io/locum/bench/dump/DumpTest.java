package io.locum.bench.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DumpTest {

    @Test
    void aNameTellsAllThatADumpDependsOn() {
        assertThat(new Dump(Shape.APP, 0.3, Collector.G1).name())
                .isEqualTo("app-0.3-g1-" + Runtime.version().feature());
        assertThat(new Dump(Shape.DEEP, 4, Collector.SHENANDOAH).name()).startsWith("deep-4-shenandoah-");
    }

    @Test
    void everyShapeCanBeFilled() {
        assertThat(Shape.values()).allSatisfy(shape -> assertThat(shape.fill(1_000_000, new SplittableRandom(1)))
                .isNotNull());
    }
}

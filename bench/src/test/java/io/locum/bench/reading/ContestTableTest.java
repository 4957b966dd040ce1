package io.locum.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.bench.dump.Collector;
import io.locum.bench.dump.Dump;
import io.locum.bench.dump.Shape;
import io.locum.bench.process.WholeProcess;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ContestTableTest {

    private static final Dump DUMP = new Dump(Shape.APP, 0.3, Collector.G1);

    private static final Figures OTHER = figures(Reader.SHARK_INDEX, 4, 200);

    @Test
    void figuresOfOthersAreMultiplesOfLocums() {
        assertThat(ContestTable.of(DUMP, 308_000_000, List.of(figures(Reader.LOCUM, 2, 100), OTHER)))
                .contains("| shark: index alone | 1.00 | 4.00 | 2.00 | 200 | 2.00 | 300 | 512 |  |");
    }

    @Test
    void theGoalIsMetUpToItsLimitAndMissedBeyond() {
        assertThat(lastLine(figures(Reader.LOCUM, 3, 100))).endsWith("it took 3.00: met.");
        assertThat(lastLine(figures(Reader.LOCUM, 3.01, 100))).endsWith("it took 3.01: **missed**.");
    }

    @Test
    void theLibraryStandsInForACommandThatFailed() {
        Figures failed = new Figures(Reader.LOCUM, 128, List.of(), Optional.of("a|b"), OptionalInt.empty());
        assertThat(ContestTable.of(DUMP, 1, List.of(failed, figures(Reader.LOCUM_LIBRARY, 1, 100), OTHER)))
                .contains("| **Locum**: dominators, suspects, HTML | a/b | | | | | | 128 | |")
                .contains("| shark: index alone | 1.00 | 4.00 | 4.00 | 200 | 2.00 | 300 | 512 |  |");
    }

    @Test
    void otherShapesHaveNoGoal() {
        assertThat(ContestTable.of(
                        new Dump(Shape.DEEP, 1, Collector.G1), 1, List.of(figures(Reader.LOCUM, 2, 100), OTHER)))
                .noneMatch(line -> line.contains("Goal"));
    }

    private static String lastLine(Figures figures) {
        List<String> lines = ContestTable.of(DUMP, 1, List.of(figures));
        return lines.get(lines.size() - 1);
    }

    private static Figures figures(Reader reader, double cpuSeconds, long anonymousMib) {
        WholeProcess process = new WholeProcess(
                true,
                0,
                Duration.ofSeconds(1),
                Duration.ofMillis((long) (cpuSeconds * 1_000)),
                anonymousMib * 1024,
                300 * 1024);
        return new Figures(reader, 512, List.of(process), Optional.empty(), OptionalInt.empty());
    }
}

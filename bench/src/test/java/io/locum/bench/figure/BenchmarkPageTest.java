package io.locum.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkPageTest {

    @Test
    void aNewSectionGoesToTheEnd() {
        assertThat(BenchmarkPage.replace("# Benchmarks\n", "overhead-17", List.of("agent 1.02")))
                .isEqualTo("""
                        # Benchmarks

                        <!-- overhead-17 -->
                        agent 1.02
                        <!-- end of overhead-17 -->
                        """);
    }

    @Test
    void aSectionThatIsThereIsWrittenAnewAndTheRestStays() {
        String page = """
                # Benchmarks
                <!-- overhead-17 -->
                agent 1.05
                <!-- end of overhead-17 -->
                Words.
                """;

        assertThat(BenchmarkPage.replace(page, "overhead-17", List.of("agent 1.02", "control 1.01")))
                .isEqualTo("""
                        # Benchmarks
                        <!-- overhead-17 -->
                        agent 1.02
                        control 1.01
                        <!-- end of overhead-17 -->
                        Words.
                        """);
    }
}

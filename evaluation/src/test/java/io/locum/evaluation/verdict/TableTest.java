package io.locum.evaluation.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        Table table = new Table(List.of(List.of("case", "found", "")))
                .with("deadlock", "deadlock", "right")
                .with("chat", "healthy", "WRONG");

        assertThat(table.lines())
                .containsExactly("case      found", "deadlock  deadlock  right", "chat      healthy   WRONG");
    }

    @Test
    void inMarkdownALineDividesTheHeadingFromTheRows() {
        assertThat(new Table(List.of(List.of("loop", "right")))
                        .with("idle", "yes")
                        .markdown())
                .containsExactly("| loop | right |", "|---|---|", "| idle | yes |");
    }
}

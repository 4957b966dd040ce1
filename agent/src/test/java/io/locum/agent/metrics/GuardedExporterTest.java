package io.locum.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GuardedExporterTest {
    private final List<String> calls = new ArrayList<>();

    @Test
    void whateverIsThrownTurnsItOffAndTakesItOut() {
        GuardedExporter exporter = new GuardedExporter("broken", () -> new Exporter() {
            @Override
            public boolean show(List<LiveLoop> loops) {
                calls.add("show");
                throw new AssertionError("the app's code");
            }

            @Override
            public void close() {
                calls.add("close");
            }
        });
        exporter.show(List.of());
        exporter.show(List.of());
        exporter.close();
        assertThat(calls).containsExactly("show", "close");
    }

    @Test
    void oneThatCannotBeMadeIsNotTriedAgain() {
        GuardedExporter exporter = new GuardedExporter("unmakable", () -> {
            calls.add("made");
            throw new ClassNotFoundException("gone");
        });
        exporter.show(List.of());
        exporter.show(List.of());
        exporter.close();
        assertThat(calls).containsExactly("made");
    }
}

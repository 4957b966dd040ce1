package io.locum.bench.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RegistrationFiguresTest {

    @Test
    void ratiosAreTakenWithinEachSweep() {
        RegistrationFigures figures = figures(1.05);

        assertThat(figures.ratios(Pace.STEADY, Setting.LOCUM).median()).isEqualTo(1.05);
        assertThat(figures.lines())
                .contains("| off | 2.000 µs | 2.000 µs | 2.000 µs |")
                .contains("| off again (A/A control) | 1.000 (1.000 to 1.000) | 1.000 (1.000 to 1.000) |"
                        + " 1.000 (1.000 to 1.000) |")
                .last()
                .isEqualTo(
                        "Goal for Locum at 100,000 a second: at most 1.10; met. Of the ratio, 0.010 is the rest of the"
                                + " agent's: it takes 2.0 ms a second, whatever the application does.");
    }

    @Test
    void aGoalThatIsMissedIsSaidToBe() {
        assertThat(figures(1.11).lines()).last().asString().contains("at most 1.10; missed.");
    }

    private static RegistrationFigures figures(double ratio) {
        List<Map<Setting, Double>> sweeps = List.of(sweep(1, ratio), sweep(2, ratio), sweep(4, ratio));
        return new RegistrationFigures(Map.of(Pace.STEADY, sweeps, Pace.FULL, sweeps, Pace.FUTURES, sweeps));
    }

    private static Map<Setting, Double> sweep(double off, double ratio) {
        return Map.of(Setting.OFF, off, Setting.CONTROL, off, Setting.LOCUM, off * ratio, Setting.WITHOUT, off * 1.01);
    }
}

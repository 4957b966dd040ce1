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
                .contains("| registrations alone: Locum over Locum without them | 1.040 (1.040 to 1.040) |"
                        + " 1.040 (1.040 to 1.040) | 1.040 (1.040 to 1.040) |")
                .last()
                .isEqualTo(
                        "Goal at 100,000 a second: at most 1.10. Registrations alone: met; the whole agent: met. What"
                                + " else it does takes 2.0 ms a second, whatever the application does.");
    }

    @Test
    void aGoalThatIsMissedIsSaidToBe() {
        assertThat(figures(1.105).lines())
                .last()
                .asString()
                .contains("Registrations alone: met; the whole agent: missed.");
        assertThat(figures(1.13).lines()).last().asString().contains("Registrations alone: missed;");
    }

    private static RegistrationFigures figures(double ratio) {
        List<Map<Setting, Double>> sweeps = List.of(sweep(1, ratio), sweep(2, ratio), sweep(4, ratio));
        return new RegistrationFigures(Map.of(Pace.STEADY, sweeps, Pace.FULL, sweeps, Pace.FUTURES, sweeps));
    }

    private static Map<Setting, Double> sweep(double off, double ratio) {
        return Map.of(Setting.OFF, off, Setting.CONTROL, off, Setting.LOCUM, off * ratio, Setting.WITHOUT, off * 1.01);
    }
}

package io.locum.bench.registration;

import io.locum.bench.figure.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What came out.
 *
 * @param micros CPU for each listener, in microseconds: at each pace, in each sweep, by setting
 */
public record RegistrationFigures(Map<Pace, List<Map<Setting, Double>>> micros) {

    /** What the agent may cost an application that does nothing but add and remove 100,000 listeners a second. */
    static final double GOAL = 1.10;

    /** Copies the map. */
    public RegistrationFigures {
        micros = Map.copyOf(micros);
    }

    /** A setting's figures as multiples of those without an agent, one a sweep. */
    public Spread ratios(Pace pace, Setting setting) {
        return Spread.of(sweeps(pace).stream()
                .map(sweep -> value(sweep, setting) / value(sweep, Setting.OFF))
                .toList());
    }

    /** A table: a row for each setting. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("| CPU for a listener added, told something and removed | " + Pace.STEADY.label() + " | "
                + Pace.FULL.label() + " |");
        lines.add("|---|---|---|");
        for (Setting setting : Setting.values()) {
            lines.add("| " + setting.label() + " | " + cell(Pace.STEADY, setting) + " | " + cell(Pace.FULL, setting)
                    + " |");
        }
        double ratio = ratios(Pace.STEADY, Setting.LOCUM).median();
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "Goal for Locum at %s: at most %.2f; %s.",
                Pace.STEADY.label(),
                GOAL,
                ratio <= GOAL ? "met" : "missed"));
        return lines;
    }

    private String cell(Pace pace, Setting setting) {
        if (setting == Setting.OFF) {
            double median = Spread.of(sweeps(pace).stream()
                            .map(sweep -> value(sweep, setting))
                            .toList())
                    .median();
            return String.format(Locale.ROOT, "%.3f µs", median);
        }
        return ratios(pace, setting).toString();
    }

    private List<Map<Setting, Double>> sweeps(Pace pace) {
        return Objects.requireNonNull(micros.get(pace), pace::label);
    }

    private static double value(Map<Setting, Double> sweep, Setting setting) {
        return Objects.requireNonNull(sweep.get(setting), setting::label);
    }
}

package io.locum.bench.registration;

import io.locum.bench.figure.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came out.
 *
 * @param micros CPU for each listener, in microseconds: at each pace, in each sweep, by setting
 */
public record RegistrationFigures(Map<Pace, List<Map<Setting, Double>>> micros) {

    /** What the agent may cost an application that does nothing but add and remove 100,000 listeners a second. */
    static final double GOAL = 1.10;

    private static final double MICROS_PER_MILLI = 1e3;

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
        lines.add("| CPU for a listener added, told and removed | "
                + Stream.of(Pace.values()).map(Pace::label).collect(Collectors.joining(" | ")) + " |");
        lines.add("|---|" + "---|".repeat(Pace.values().length));
        for (Setting setting : Setting.values()) {
            lines.add("| " + setting.label() + " | "
                    + Stream.of(Pace.values()).map(pace -> cell(pace, setting)).collect(Collectors.joining(" | "))
                    + " |");
        }
        lines.add("| registrations alone: Locum over Locum without them | "
                + Stream.of(Pace.values()).map(pace -> alone(pace).toString()).collect(Collectors.joining(" | "))
                + " |");
        double rest = ratios(Pace.STEADY, Setting.WITHOUT).median() - 1;
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "Goal at 100,000 a second: at most %.2f. Registrations alone: %s; the whole agent: %s. What else it does takes"
                        + " %.1f ms a second, whatever the application does.",
                GOAL,
                judged(alone(Pace.STEADY).median()),
                judged(ratios(Pace.STEADY, Setting.LOCUM).median()),
                rest * micros(Pace.STEADY).median() * Pace.STEADY.perSecond() / MICROS_PER_MILLI));
        return lines;
    }

    private static String judged(double ratio) {
        return ratio <= GOAL ? "met" : "missed";
    }

    /** What the probe of registrations adds to what the rest of the agent takes, one a sweep. */
    private Spread alone(Pace pace) {
        return Spread.of(sweeps(pace).stream()
                .map(sweep -> value(sweep, Setting.LOCUM) / value(sweep, Setting.WITHOUT))
                .toList());
    }

    private String cell(Pace pace, Setting setting) {
        if (setting == Setting.OFF) {
            return String.format(Locale.ROOT, "%.3f µs", micros(pace).median());
        }
        return ratios(pace, setting).toString();
    }

    /** Of the application without an agent. */
    private Spread micros(Pace pace) {
        return Spread.of(
                sweeps(pace).stream().map(sweep -> value(sweep, Setting.OFF)).toList());
    }

    private List<Map<Setting, Double>> sweeps(Pace pace) {
        return Objects.requireNonNull(micros.get(pace), pace::label);
    }

    private static double value(Map<Setting, Double> sweep, Setting setting) {
        return Objects.requireNonNull(sweep.get(setting), setting::label);
    }
}

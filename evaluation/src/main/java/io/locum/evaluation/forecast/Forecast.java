package io.locum.evaluation.forecast;

import io.locum.evaluation.subject.Locum;
import io.locum.evaluation.verdict.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How early a leak was found, and how well its end was foretold.
 *
 * @param length how long the application lived, from the moment it was ready
 * @param readings what the reports on its recording said, from the earliest cut on
 */
record Forecast(String id, Duration length, List<Reading> readings) {

    /** The heading of the table. */
    static final Table HEADING = new Table(List.of(List.of(
            "leak", "its end s", "found %", "confirmed %", "asked at %", "true rest s", "foretold s", "error %", "")));

    /** Of the room that there is, so much may be used up when the verdict is certain. */
    static final double EARLY = 0.25;

    /** So far may the time that is left be off. */
    static final double TOLERANCE = 0.25;

    /** Later nobody calls it early, and reports take their time. */
    private static final double LATE = 0.7;

    /**
     * What the report on one cut said.
     *
     * @param share how much of the way was behind then, 0 to 1
     * @param rest how long it really went on
     */
    record Reading(double share, Duration rest, Prognosis prognosis) {

        /** By how much the time foretold is off, of the true one; empty where none was foretold. */
        Optional<Double> error() {
            return prognosis.left().map(left -> (double) left.toMillis() / rest.toMillis() - 1);
        }
    }

    Forecast {
        readings = List.copyOf(readings);
    }

    /** Runs a leak to its end, in a folder of its own, and reads what reports would have said on the way. */
    static Forecast of(ForecastCase leak, Locum locum, Path folder, Duration every)
            throws IOException, InterruptedException {
        Life life = Life.of(leak, locum, folder, every);
        List<Reading> readings = new ArrayList<>();
        for (Cut cut : life.cuts()) {
            Forecast soFar = new Forecast(leak.id(), life.length(), readings);
            if (life.share(cut.at()) > LATE
                    || (soFar.confirmed().isPresent() && soFar.asked().isPresent())) {
                break;
            }
            prognosis(cut, leak, locum).ifPresent(said -> readings.add(reading(said, life)));
        }
        return new Forecast(leak.id(), life.length(), readings);
    }

    private static Reading reading(Prognosis said, Life life) {
        return new Reading(life.share(said.end()), Duration.between(said.end(), life.end()), said);
    }

    /** What is said of a cut; empty of one that was made before the first events were written. */
    private static Optional<Prognosis> prognosis(Cut cut, ForecastCase leak, Locum locum)
            throws IOException, InterruptedException {
        try {
            return Optional.of(Prognosis.read(locum.report(cut.folder()), leak.disease()));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** The first reading that has the disease. */
    Optional<Reading> found() {
        return readings.stream().filter(reading -> reading.prognosis().found()).findFirst();
    }

    /** The first reading that is certain of it. */
    Optional<Reading> confirmed() {
        return readings.stream()
                .filter(reading -> reading.prognosis().confirmed())
                .findFirst();
    }

    /** The reading whose time is held against the truth: the first from a quarter of the way on that says one. */
    Optional<Reading> asked() {
        return readings.stream()
                .filter(reading -> reading.share() >= EARLY && reading.error().isPresent())
                .findFirst();
    }

    /** Whether it was certain before a quarter of the way, and the end foretold within a quarter of the truth. */
    boolean right() {
        return confirmed().filter(first -> first.share() <= EARLY).isPresent()
                && asked().flatMap(Reading::error)
                        .filter(error -> Math.abs(error) <= TOLERANCE)
                        .isPresent();
    }

    /** The table with a row more. */
    Table addTo(Table table) {
        return table.with(
                id,
                seconds(length),
                found().map(first -> percent(first.share())).orElse("never"),
                confirmed().map(first -> percent(first.share())).orElse("never"),
                asked().map(reading -> percent(reading.share())).orElse(""),
                asked().map(reading -> seconds(reading.rest())).orElse(""),
                asked().flatMap(reading -> reading.prognosis().left())
                        .map(Forecast::seconds)
                        .orElse(""),
                asked().flatMap(Reading::error).map(Forecast::percent).orElse(""),
                right() ? "right" : "WRONG");
    }

    private static String percent(double share) {
        return String.valueOf(Math.round(100 * share));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.0f", time.toMillis() / 1e3);
    }
}

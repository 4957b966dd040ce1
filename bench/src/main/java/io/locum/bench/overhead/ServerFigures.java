package io.locum.bench.overhead;

import io.locum.bench.figure.Spread;
import io.locum.bench.subject.Server;
import io.locum.bench.subject.Variant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What came out for one server.
 *
 * @param server which
 * @param perSecond the constant rate, in requests a second
 * @param sweeps what each sweep saw of each variant that ran; at least one
 * @param liveBytes what was alive on each variant's heap at the end
 * @param absent variants that did not start, and why
 */
public record ServerFigures(
        Server server,
        double perSecond,
        List<Map<Variant, Visit>> sweeps,
        Map<Variant, Long> liveBytes,
        Map<Variant, String> absent) {

    private static final double MEBI = 1024 * 1024;

    /** Copies the collections. */
    public ServerFigures {
        sweeps = List.copyOf(sweeps);
        liveBytes = Map.copyOf(liveBytes);
        absent = Map.copyOf(absent);
    }

    /** The variants that ran, in their order. */
    List<Variant> variants() {
        return List.copyOf(sweeps.get(0).keySet());
    }

    /** A variant's ratios to the server without an agent, one a sweep. */
    Spread ratios(Variant variant, Measure measure) {
        return Spread.of(sweeps.stream()
                .map(visits -> measure.ratio(found(visits, variant), found(visits, Variant.OFF)))
                .toList());
    }

    /** A variant's ratio to the server without an agent over all windows together. */
    double ratioOfAll(Variant variant, Measure measure) {
        return measure.ratio(all(variant), all(Variant.OFF));
    }

    private Visit all(Variant variant) {
        return sweeps.stream()
                .map(visits -> found(visits, variant))
                .reduce(Visit::plus)
                .orElseThrow();
    }

    /** The values of the server without an agent, in microseconds, one a sweep. */
    Spread micros(Measure measure) {
        return Spread.of(sweeps.stream()
                .map(visits -> measure.micros(found(visits, Variant.OFF)))
                .toList());
    }

    /** What is alive on a variant's heap beyond what the server has there without an agent, in MiB. */
    double addedMebibytes(Variant variant) {
        return (found(liveBytes, variant) - found(liveBytes, Variant.OFF)) / MEBI;
    }

    private static <T> T found(Map<Variant, T> map, Variant variant) {
        return Objects.requireNonNull(map.get(variant), () -> variant.label() + " was not measured");
    }
}

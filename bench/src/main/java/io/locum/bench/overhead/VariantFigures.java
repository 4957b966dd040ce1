package io.locum.bench.overhead;

import io.locum.bench.subject.Variant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came out for one variant over all servers that it ran on. Ratios to the server without an agent are averaged
 * geometrically.
 *
 * @param variant which
 * @param medians the mean of the servers' medians, by measure
 * @param ofAll the mean of the servers' ratios over all windows together, by measure
 * @param addedMebibytes live heap beyond that of the server without an agent, the mean
 */
record VariantFigures(
        Variant variant, Map<Measure, Double> medians, Map<Measure, Double> ofAll, double addedMebibytes) {

    VariantFigures {
        medians = Map.copyOf(medians);
        ofAll = Map.copyOf(ofAll);
    }

    /** A variant's figures; empty if it ran on no server. */
    static Optional<VariantFigures> of(Variant variant, List<ServerFigures> servers) {
        List<ServerFigures> ran = servers.stream()
                .filter(server -> server.variants().contains(variant))
                .toList();
        if (ran.isEmpty()) {
            return Optional.empty();
        }
        Map<Measure, Double> medians = new EnumMap<>(Measure.class);
        Map<Measure, Double> ofAll = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            medians.put(
                    measure,
                    geometricMean(ran.stream()
                            .map(server -> server.ratios(variant, measure).median())
                            .toList()));
            ofAll.put(
                    measure,
                    geometricMean(ran.stream()
                            .map(server -> server.ratioOfAll(variant, measure))
                            .toList()));
        }
        double mebibytes = ran.stream()
                .mapToDouble(server -> server.addedMebibytes(variant))
                .average()
                .orElseThrow();
        return Optional.of(new VariantFigures(variant, medians, ofAll, mebibytes));
    }

    double median(Measure measure) {
        return medians.getOrDefault(measure, Double.NaN);
    }

    double ofAll(Measure measure) {
        return ofAll.getOrDefault(measure, Double.NaN);
    }

    static double geometricMean(Collection<Double> ratios) {
        return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElseThrow());
    }
}

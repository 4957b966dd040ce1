package io.locum.bench.soak;

import io.locum.bench.figure.Spread;
import java.util.Arrays;
import java.util.List;

/**
 * How a vital has changed between the beginning and the end of a soak.
 *
 * @param vital which
 * @param begin the median at the beginning
 * @param end the median at the end
 */
public record Growth(Vital vital, double begin, double end) {

    /** All vitals, from samples in the order of time; the beginning and the end have so many each, at least one. */
    public static List<Growth> of(List<Sample> samples, int each) {
        return Arrays.stream(Vital.values())
                .map(vital -> new Growth(
                        vital,
                        median(samples.subList(0, each), vital),
                        median(samples.subList(samples.size() - each, samples.size()), vital)))
                .toList();
    }

    /** Whether it has grown beyond what chance explains. */
    public boolean isTooMuch() {
        return end > vital.limit(begin);
    }

    private static double median(List<Sample> samples, Vital vital) {
        return Spread.of(samples.stream().map(sample -> sample.value(vital)).toList())
                .median();
    }
}

package io.locum.bench.join;

import io.locum.bench.figure.Spread;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What joining or leaving a large application took, in milliseconds.
 *
 * @param millis until whoever asked for it was told that it is done
 * @param retransformingMillis the longest stop for retransforming classes
 * @param longestMillis the longest stop of the JVM meanwhile
 * @param longestFor the operation that it was for
 * @param lateMillis how late a thread of the application came at most
 */
public record Passage(
        double millis, double retransformingMillis, double longestMillis, String longestFor, double lateMillis) {

    /** Figure by figure the median of several; the operation is that of the longest stop of all. */
    static Passage median(List<Passage> all) {
        Passage longest = all.get(0);
        for (Passage passage : all) {
            longest = passage.longestMillis > longest.longestMillis ? passage : longest;
        }
        return new Passage(
                median(all, Passage::millis),
                median(all, Passage::retransformingMillis),
                median(all, Passage::longestMillis),
                longest.longestFor,
                median(all, Passage::lateMillis));
    }

    private static double median(List<Passage> all, ToDoubleFunction<Passage> figure) {
        return Spread.of(all.stream().map(figure::applyAsDouble).toList()).median();
    }
}

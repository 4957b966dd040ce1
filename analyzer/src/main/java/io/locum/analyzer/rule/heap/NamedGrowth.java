package io.locum.analyzer.rule.heap;

import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Evidence.ReferencePath;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Quantity.Unit;
import java.util.Optional;

/** Growth of the heap that dumps have given a name: a cache, a queue, listeners. */
final class NamedGrowth {

    /** How the figure is called that says how fast the heap grows. */
    static final String RATE = "Growth";

    static final String HOW_TO_GET_IT = " To see what holds them, have two heap dumps taken while it grows: "
            + "`locum attach <pid> --heap-dump auto`, or `locum doctor`, which does so by itself.";

    /** The rest may be what comes with it, and the rates are measured in different ways. */
    private static final double MOST = 0.4;

    private static final String OUTSIDE_THE_HEAP = "direct-memory-growth";

    private NamedGrowth() {}

    /** Whether a problem tells what most of the growth is; the growth's bytes count where it knows no rate. */
    static boolean isMostOf(Problem growth, Problem other) {
        if (other.id().equals(OUTSIDE_THE_HEAP)
                || other.evidence().stream().noneMatch(ReferencePath.class::isInstance)) {
            return false;
        }
        Quantity named = other.impact().value();
        return switch (named.unit()) {
            case BYTES_PER_HOUR ->
                rate(growth).filter(rate -> named.value() >= rate * MOST).isPresent();
            case BYTES -> named.value() >= risen(growth) * MOST;
            case MILLISECONDS, BYTES_PER_SECOND, SHARE, HOURS, PER_HOUR, COUNT -> false;
        };
    }

    private static Optional<Double> rate(Problem growth) {
        return growth.evidence().stream()
                .filter(Measurement.class::isInstance)
                .map(Measurement.class::cast)
                .filter(measured -> measured.label().equals(RATE))
                .map(measured -> measured.value().value())
                .findFirst();
    }

    /** The first two figures in bytes are what was alive at the beginning and at the end. */
    private static double risen(Problem growth) {
        double[] alive = growth.evidence().stream()
                .filter(Measurement.class::isInstance)
                .map(Measurement.class::cast)
                .filter(measured -> measured.value().unit() == Unit.BYTES)
                .mapToDouble(measured -> measured.value().value())
                .toArray();
        return alive.length < 2 ? Double.MAX_VALUE : alive[1] - alive[0];
    }
}

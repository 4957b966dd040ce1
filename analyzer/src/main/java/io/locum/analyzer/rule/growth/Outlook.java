package io.locum.analyzer.rule.growth;

import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Quantity.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where growth leads to.
 *
 * @param rate how fast it grows
 * @param bound the limit that will be reached first, if any
 * @param forecast when
 */
record Outlook(Quantity rate, Optional<Bound> bound, Optional<Forecast> forecast) {

    /** What has no end that is known is in the middle of what problems there are. */
    private static final double ENDLESS = 0.5;

    /**
     * A limit.
     *
     * @param trend of what is limited
     * @param limit in the trend's unit
     * @param name in words, as {@code the limit of 1,024 open files}
     * @param then what happens at the limit, a sentence's second half
     */
    record Bound(Trend trend, double limit, String name, String then) {

        Forecast forecast() {
            return Forecast.of(trend, limit);
        }
    }

    /** Of these limits the one that is reached first counts. */
    static Outlook of(Trend trend, Unit perHour, List<Bound> bounds) {
        Optional<Bound> first = bounds.stream()
                .filter(bound -> bound.forecast().ends())
                .min(Comparator.comparingDouble(bound -> bound.forecast().hours()));
        return new Outlook(new Quantity(trend.perHour(), perHour), first, first.map(Bound::forecast));
    }

    /** The time that is left, or the rate where no end is known. */
    Impact impact() {
        return bound.map(limit -> {
                    Forecast when = limit.forecast();
                    return new Impact(
                            when.severity(),
                            when.time(),
                            "At " + rate + " " + limit.name() + " is reached " + when.inWords() + "; then "
                                    + limit.then() + ".");
                })
                .orElseGet(() -> new Impact(ENDLESS, rate, "It grows by " + rate + ", and no end is in sight."));
    }
}

package io.locum.analyzer.rule.leak;

import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Quantity.Unit;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.heap.BetweenDumps;
import io.locum.analyzer.signal.heap.HeapContents;
import java.util.List;
import java.util.Optional;

/** What it costs that something is kept: bytes, and where it was seen to grow, how fast and until when. */
final class LeakImpact {

    private static final double SECONDS_PER_HOUR = 3600;

    /** A heap that is full within this time is as bad as one that is full now. */
    private static final double SOON_HOURS = 1;

    private LeakImpact() {}

    /**
     * The impact of what keeps so many bytes alive.
     *
     * @param moreBytes by which it has grown since the first dump; empty: not known
     */
    static Impact of(long bytes, Optional<Long> moreBytes, Facts facts) {
        double share = Math.min(
                1, (double) bytes / Math.max(1, facts.get(HeapContents.SIGNAL).liveBytes()));
        String text = "It keeps " + Quantity.bytes(bytes) + " alive, " + Quantity.share(share) + " of what is.";
        double severity = 0.3 + 0.6 * share;
        double hours = facts.find(BetweenDumps.SIGNAL)
                        .map(between -> between.span().toMillis() / 1e3)
                        .orElse(0.0)
                / SECONDS_PER_HOUR;
        if (moreBytes.isEmpty() || hours <= 0) {
            return new Impact(severity, Quantity.bytes(bytes), text);
        }
        Quantity rate = new Quantity(moreBytes.get() / hours, Unit.BYTES_PER_HOUR);
        Optional<Quantity> left = hoursLeft(facts);
        double urgency =
                left.map(full -> 0.5 + 0.4 / (1 + full.value() / SOON_HOURS)).orElse(0.0);
        return new Impact(
                Math.max(severity, urgency),
                rate,
                "It grows by " + rate + left.map(LeakImpact::until).orElse("") + ". " + text);
    }

    /** When the heap is full, where that is known. */
    static List<Evidence> left(Facts facts) {
        return hoursLeft(facts)
                .<Evidence>map(left ->
                        new Measurement(BetweenDumps.SIGNAL, "From the recording's end until the heap is full", left))
                .stream()
                .toList();
    }

    private static Optional<Quantity> hoursLeft(Facts facts) {
        return Filling.of(facts).flatMap(Filling::hoursLeft).map(hours -> new Quantity(hours, Unit.HOURS));
    }

    private static String until(Quantity left) {
        return left.value() <= 0
                ? ", and the heap should be full by now"
                : ", and the heap is full " + left + " after the end of the recording if that goes on";
    }
}

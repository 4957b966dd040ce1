package io.locum.analyzer.rule.eventloop;

import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Evidence.SiteTable;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a group of loops with too much work, in all or in some of them, into words and evidence. */
final class SaturatedReport {

    private static final double UNBEARABLE_MILLIS = 100;

    private static final String SPREAD =
            "Spread the connections over all event loops: a connection stays on the loop that it was given first, so few "
                    + "long-lived ones, or one that multiplexes many requests, fill a single loop. Let clients open more "
                    + "connections and close old ones now and then, have the load balancer spread connections rather than "
                    + "pin clients (as ip_hash does), and hand heavy requests to other threads.";

    private static final String ADD =
            "Give it more event loops if there are processors left, more processes or machines if "
                    + "not, or make what runs for each event cheaper.";

    private final Imbalance loops;
    private final EventLoop worst;
    private final Duration p99;
    private final Optional<Culprit> filling;

    /** @param filling the code that most of the full loops' time goes into, if there is such */
    SaturatedReport(Imbalance loops, Optional<Culprit> filling) {
        this.filling = filling;
        this.loops = loops;
        this.worst = loops.full().get(0);
        this.p99 = worst.delay().percentile(0.99);
    }

    Problem problem() {
        return new Problem(
                EventLoopSaturated.ID,
                loops.isUneven() ? Confidence.SUSPECTED : Confidence.CONFIRMED,
                title(),
                Optional.of(loops.isUneven() ? "imbalance" : "load"),
                filling,
                impact(),
                evidence(),
                new Recommendation(loops.isUneven() ? SPREAD : ADD, List.of()));
    }

    private String title() {
        String share = loops.full().size() + " of " + loops.group().size() + " event loops";
        return loops.isUneven()
                ? share + " do nearly all the work while the others have room"
                : share + " have more work than one thread can do";
    }

    private Impact impact() {
        double severity = 0.3 + 0.4 * Math.min(1, p99.toNanos() / 1e6 / UNBEARABLE_MILLIS);
        return new Impact(
                severity,
                Quantity.share(worst.utilization()),
                worst.name() + " was at work " + Quantity.share(worst.utilization())
                        + " of the time; one in a hundred tasks waited longer than " + Quantity.of(p99) + ".");
    }

    private List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Measurement(
                EventLoops.SIGNAL, "Utilization of " + worst.name(), Quantity.share(worst.utilization())));
        evidence.add(new Measurement(EventLoops.SIGNAL, "Loop delay, 99th percentile", Quantity.of(p99)));
        if (loops.group().size() > 1) {
            evidence.add(new SiteTable(
                    EventLoops.SIGNAL,
                    "How busy each loop of this group was",
                    loops.group().stream()
                            .map(loop -> new SiteTable.SiteLine(
                                    loop.name(),
                                    "p99 delay " + Quantity.of(loop.delay().percentile(0.99)),
                                    Quantity.share(loops.utilization(loop))))
                            .toList()));
        }
        return evidence;
    }
}

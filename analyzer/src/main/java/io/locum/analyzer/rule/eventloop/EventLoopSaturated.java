package io.locum.analyzer.rule.eventloop;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.signal.CpuLoad;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.EventLoops.Second;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.Stalls;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A loop that hardly ever waits: not one tick is too long, there are simply too many for one thread. */
@AutoService(Rule.class)
public final class EventLoopSaturated implements Rule {

    private static final String ID = "event-loop-saturated";

    /** From here on, queueing makes waiting times grow without bound. */
    private static final double SATURATED = 0.9;

    /** A burst passes; this long does not. */
    private static final Duration LASTING = Duration.ofSeconds(10);

    private static final double MOST_OF_THE_RUN = 0.6;

    /** More of the busy time than this in stalls, and they are the disease. */
    private static final double IN_STALLS = 0.5;

    /** A loop that is full of work uses about one processor; one that is starved only seems full. */
    private static final double PROCESSORS = 0.7;

    private static final double UNBEARABLE_MILLIS = 100;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Event loop saturated";
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(EventLoops.SIGNAL, Stalls.SIGNAL, CpuLoad.SIGNAL);
    }

    @Override
    public boolean explainedBy(Problem mine, Problem other) {
        return Set.of("event-loop-blocked", "gc-pressure", "gc-long-pause", "cpu-throttled")
                .contains(other.id());
    }

    @Override
    public Verdict examine(Facts facts) {
        RecordingInfo info = facts.get(Recorded.RECORDING);
        List<EventLoop> loops = facts.get(EventLoops.SIGNAL).loops();
        List<EventLoop> full = loops.stream()
                .filter(loop -> lastsFull(loop, info) && !stalls(loop, facts.get(Stalls.SIGNAL)))
                .toList();
        double processors = facts.get(CpuLoad.SIGNAL).median(CpuLoad.Point::jvm) * Math.max(1, info.processors());
        if (full.isEmpty() || processors < PROCESSORS) {
            return new Verdict.Healthy(
                    ID,
                    loops.isEmpty()
                            ? "No thread of this program waits on a selector, so there is no event loop to fill."
                            : "The busiest event loop was at work "
                                    + Quantity.share(loops.get(0).utilization()) + " of the time.");
        }
        return new Verdict.Sick(ID, List.of(problem(full, loops.size())));
    }

    private static boolean lastsFull(EventLoop loop, RecordingInfo info) {
        Duration full = loop.seconds().stream()
                .filter(second -> second.start().isAfter(WarmUp.end(info)) && second.utilization() >= SATURATED)
                .map(Second::elapsed)
                .reduce(Duration.ZERO, Duration::plus);
        return full.compareTo(LASTING) >= 0
                && full.toNanos() >= WarmUp.warmTime(info).toNanos() * MOST_OF_THE_RUN;
    }

    private static boolean stalls(EventLoop loop, Stalls stalls) {
        Duration stalled = stalls.stalls().stream()
                .filter(stall -> stall.loopId() == loop.id())
                .map(Stalls.Stall::length)
                .reduce(Duration.ZERO, Duration::plus);
        return stalled.toNanos() >= loop.busy().toNanos() * IN_STALLS;
    }

    private static Problem problem(List<EventLoop> full, int all) {
        EventLoop worst = full.get(0);
        Duration p99 = worst.delay().percentile(0.99);
        double severity = 0.3 + 0.4 * Math.min(1, p99.toNanos() / 1e6 / UNBEARABLE_MILLIS);
        return new Problem(
                ID,
                Confidence.CONFIRMED,
                full.size() + " of " + all + " event loops have more work than one thread can do",
                Optional.empty(),
                Optional.empty(),
                new Impact(
                        severity,
                        Quantity.share(worst.utilization()),
                        worst.name() + " was at work " + Quantity.share(worst.utilization())
                                + " of the time; one in a hundred tasks waited longer than " + Quantity.of(p99) + "."),
                List.of(
                        new Measurement(
                                EventLoops.SIGNAL,
                                "Utilization of " + worst.name(),
                                Quantity.share(worst.utilization())),
                        new Measurement(EventLoops.SIGNAL, "Loop delay, 99th percentile", Quantity.of(p99))),
                new Recommendation(
                        full.size() < all
                                ? "Spread the connections over all event loops: one loop carries more than the others."
                                : "Give it more event loops if there are processors left, more processes or machines if "
                                        + "not, or make what runs for each event cheaper.",
                        List.of()));
    }
}

package io.locum.analyzer.rule.cpu;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.HostTimes;
import io.locum.analyzer.signal.HostTimes.Second;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.Stalls;
import io.locum.analyzer.signal.Stalls.Spent;
import io.locum.analyzer.signal.Stalls.Stall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A program that keeps using up the CPU limit of its container, and then stands still until the next period. */
@AutoService(Rule.class)
public final class CpuThrottled implements Rule {

    private static final String ID = "cpu-throttled";

    /** Where Kubernetes' usual alert (CPUThrottlingHigh) stands: a quarter of the periods. */
    private static final double OFTEN = 0.25;

    /** Five seconds of the usual period of 100 ms; less is a burst. */
    private static final long ENOUGH_PERIODS = 50;

    private static final String READ_MORE = "https://docs.kernel.org/scheduler/sched-bwc.html";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "CPU limit used up";
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(HostTimes.SIGNAL);
    }

    @Override
    public boolean core() {
        return false;
    }

    @Override
    public Verdict examine(Facts facts) {
        RecordingInfo info = facts.get(Recorded.RECORDING);
        HostTimes host = facts.get(HostTimes.SIGNAL);
        List<Second> warm = host.after(WarmUp.end(info)).seconds();
        long periods = warm.stream().mapToLong(Second::periods).sum();
        long throttled = warm.stream().mapToLong(Second::throttledPeriods).sum();
        double share = periods == 0 ? 0 : Math.min(1, (double) throttled / periods);
        if (periods >= ENOUGH_PERIODS && share >= OFTEN) {
            return new Verdict.Sick(ID, List.of(problem(facts, host.cpuLimit(), share, warm)));
        }
        return new Verdict.Healthy(
                ID,
                periods == 0
                        ? "No CPU limit applies to this process."
                        : "The CPU limit" + processors(host.cpuLimit()) + " was used up in " + Quantity.share(share)
                                + " of its periods.");
    }

    private static Problem problem(Facts facts, double limit, double share, List<Second> warm) {
        Duration stopped = warm.stream().map(Second::throttled).reduce(Duration.ZERO, Duration::plus);
        List<Stall> stalls = facts.find(Stalls.SIGNAL).map(Stalls::stalls).orElse(List.of()).stream()
                .filter(stall -> !stall.spent(Spent.THROTTLED).isZero())
                .toList();
        Duration stalled =
                stalls.stream().map(stall -> stall.spent(Spent.THROTTLED)).reduce(Duration.ZERO, Duration::plus);
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(
                new Measurement(HostTimes.SIGNAL, "Periods in which the limit was used up", Quantity.share(share)));
        evidence.add(new Measurement(
                HostTimes.SIGNAL, "Time without a processor because of it, over all processors", Quantity.of(stopped)));
        if (limit > 0) {
            evidence.add(new Measurement(HostTimes.SIGNAL, "CPU limit, in processors", Quantity.count(limit)));
        }
        if (!stalls.isEmpty()) {
            evidence.add(new Measurement(
                    Stalls.SIGNAL,
                    "Of the event loops' stalls, " + stalls.size() + " stood still for it, for",
                    Quantity.of(stalled)));
        }
        return new Problem(
                ID,
                Confidence.CONFIRMED,
                "The CPU limit" + processors(limit) + " stops the program in " + Quantity.share(share)
                        + " of its periods",
                Optional.empty(),
                Optional.empty(),
                new Impact(
                        0.3 + 0.5 * share,
                        Quantity.share(share),
                        "Whenever the limit is used up, all threads stand still until the next period, usually up to 100 ms"
                                + (stalls.isEmpty()
                                        ? "."
                                        : "; that held up the event loops " + stalls.size() + " times.")),
                evidence,
                new Recommendation(
                        "Raise the container's CPU limit, or leave it out and set a request. Where it must stay, use less "
                                + "at once: fewer worker and collector threads (-XX:ActiveProcessorCount=1, "
                                + "-XX:+UseSerialGC), and see which code burns the CPU.",
                        List.of(READ_MORE)));
    }

    private static String processors(double limit) {
        return limit <= 0 ? "" : " of " + Quantity.count(limit) + (limit == 1 ? " processor" : " processors");
    }
}

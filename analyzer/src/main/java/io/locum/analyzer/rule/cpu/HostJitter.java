package io.locum.analyzer.rule.cpu;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Breakdown;
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
import io.locum.analyzer.signal.Hiccups;
import io.locum.analyzer.signal.HostTimes;
import io.locum.analyzer.signal.HostTimes.Second;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A machine that keeps the program from running: nothing in its code can change that. */
@AutoService(Rule.class)
public final class HostJitter implements Rule {

    private static final String ID = "host-jitter";

    /** A process that is stopped for this share of the time has one request in twenty waiting for that. */
    private static final double FROZEN = 0.05;

    /** Sharing processors is daily business; a thread that hardly runs and still waits this much is starved. */
    private static final double STARVED = 0.1;

    /** Where cloud operators move a machine elsewhere. */
    private static final double STOLEN = 0.1;

    /** Fewer are an event, not a state. */
    private static final int RECURRING = 5;

    /** Of stops that people notice, as of the collector's, it takes fewer. */
    private static final int RECURRING_LONG = 3;

    /** Stops that are all over within a small part of the run were a burst. */
    private static final double SPREAD = 0.3;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "The machine holds the program up";
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(Hiccups.SIGNAL);
    }

    @Override
    public boolean core() {
        return false;
    }

    @Override
    public Verdict examine(Facts facts) {
        RecordingInfo info = facts.get(Recorded.RECORDING);
        MachineStops stops = MachineStops.of(facts);
        Duration warm = WarmUp.warmTime(info);
        Duration stolen = stolen(facts, info);
        double frozen = share(stops.frozen(), warm);
        double queued = share(stops.queued(), warm);
        double taken = share(stolen, warm.multipliedBy(Math.max(1, info.processors())));
        boolean often = stops.stops().size() >= RECURRING || stops.noticed() >= RECURRING_LONG;
        boolean lasting = often && stops.span().toNanos() >= warm.toNanos() * SPREAD;
        if ((lasting && (frozen >= FROZEN || queued >= STARVED)) || taken >= STOLEN) {
            String cause = taken >= STOLEN ? "steal" : frozen >= FROZEN ? "frozen" : "run-queue";
            double share = Math.min(1, Math.max(taken, frozen + queued));
            return new Verdict.Sick(ID, List.of(problem(cause, share, stops, stolen)));
        }
        return new Verdict.Healthy(
                ID,
                stops.stops().isEmpty()
                        ? "Whenever a thread of the agent asked to be woken, it was, within 10 ms."
                        : "The machine kept a thread of the agent waiting "
                                + stops.stops().size() + " times, together for " + Quantity.share(frozen + queued)
                                + " of the time.");
    }

    private static Duration stolen(Facts facts, RecordingInfo info) {
        return facts.find(HostTimes.SIGNAL).orElse(HostTimes.NONE).after(WarmUp.end(info)).seconds().stream()
                .map(Second::stolen)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static double share(Duration part, Duration whole) {
        return whole.isZero() ? 0 : (double) part.toNanos() / whole.toNanos();
    }

    private static Problem problem(String cause, double share, MachineStops stops, Duration stolen) {
        String longest = Quantity.of(stops.longest()).toString();
        List<Evidence> evidence = List.of(
                new Measurement(Hiccups.SIGNAL, "The longest stop", Quantity.of(stops.longest())),
                new Measurement(
                        Hiccups.SIGNAL, "Stops", Quantity.count(stops.stops().size())),
                new Measurement(HostTimes.SIGNAL, "Stolen by the hypervisor, over all processors", Quantity.of(stolen)),
                new Breakdown(
                        Hiccups.SIGNAL,
                        "How a thread of the agent, which only wanted to wake up, was held up",
                        List.of(
                                new Breakdown.Part("all processors were busy with others", Quantity.of(stops.queued())),
                                new Breakdown.Part("the whole process stood still", Quantity.of(stops.frozen())))));
        return new Problem(
                ID,
                Confidence.CONFIRMED,
                title(cause, share),
                Optional.of(cause),
                Optional.empty(),
                // what the machine does is told, but does not outrank what the code does
                new Impact(
                        Math.min(0.6, 0.1 + share),
                        Quantity.share(share),
                        "It is the machine, not the code: any thread of the program that wants to run may wait for up to "
                                + longest + "."),
                evidence,
                new Recommendation(advice(cause), List.of()));
    }

    private static String title(String cause, double share) {
        return switch (cause) {
            case "steal" -> "The hypervisor gives " + Quantity.share(share) + " of this machine's time to others";
            case "frozen" ->
                "The process is stopped from outside, or its machine pauses, for " + Quantity.share(share)
                        + " of the time";
            default ->
                "Other processes leave this one without a processor for " + Quantity.share(share) + " of the time";
        };
    }

    private static String advice(String cause) {
        return switch (cause) {
            case "steal" ->
                "Move to a machine that is not shared as much: another host, another class of instance, or one with "
                        + "processors of its own. Burstable instances steal once their credits are used up.";
            case "frozen" ->
                "See who stops it: signals (SIGSTOP, a debugger), a container that is paused or frozen, snapshots or "
                        + "migration of a virtual machine, memory that is swapped out.";
            default ->
                "Take other work off this machine, give the process more weight (CPU shares, a CPU request, nice), or "
                        + "bind it to processors of its own. Then record again: what else is slow shows only there.";
        };
    }
}

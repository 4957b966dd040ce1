package io.locum.analyzer.rule.threads;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Frame;
import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Culprits;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Evidence.SiteTable;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.Waits;
import io.locum.analyzer.signal.Waits.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Threads that queue up for one lock. It counts when, at any moment of the warm run, a good part of a thread stands in the
 * queue on average, several threads do so, and again and again.
 */
@AutoService(Rule.class)
public final class LockContention implements Rule {

    private static final String ID = "lock-contention";

    /** Threads in the queue on average; below that, a lock takes its turn without anybody noticing. */
    private static final double QUEUE = 0.4;

    /** One thread that waits may wait for a rare long holder; a queue needs two. */
    private static final int THREADS = 2;

    private static final int RECURRING = 10;

    /**
     * Contention that belongs to the load shows in at least this share of the run's seconds: the lock is handed on in them.
     * However many threads one holder keeps waiting, as while it compiles a page for the first time, it is one event.
     */
    private static final double SECONDS = 0.3;

    private static final int SITES_SHOWN = 5;
    private static final String READ_MORE =
            "https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/concurrent/package-summary.html";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Lock contention";
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(Waits.SIGNAL);
    }

    @Override
    public boolean explainedBy(Problem mine, Problem other) {
        boolean loopWaits = other.id().equals("event-loop-blocked")
                && other.cause().filter("lock"::equals).isPresent();
        return loopWaits || other.id().equals("deadlock");
    }

    @Override
    public Verdict examine(Facts facts) {
        RecordingInfo info = facts.get(Recorded.RECORDING);
        Duration warm = WarmUp.warmTime(info);
        Map<String, List<Wait>> byLock = facts.get(Waits.SIGNAL).waits().stream()
                .filter(wait -> wait.kind().isLock() && !wait.end().isBefore(WarmUp.end(info)))
                .filter(wait -> !takenByTheJdk(wait.stack()))
                .collect(Collectors.groupingBy(Wait::on, LinkedHashMap::new, Collectors.toList()));
        List<Problem> problems = byLock.values().stream()
                .filter(waits -> contended(waits, warm))
                .map(waits -> problem(waits, warm))
                .toList();
        return problems.isEmpty()
                ? new Verdict.Healthy(
                        ID,
                        because(byLock.values().stream().flatMap(List::stream).toList(), warm))
                : new Verdict.Sick(ID, problems);
    }

    private static boolean contended(List<Wait> waits, Duration warm) {
        long seconds = waits.stream()
                .map(wait -> wait.end().getEpochSecond())
                .distinct()
                .count();
        return waits.size() >= RECURRING
                && threads(waits) >= THREADS
                && queue(waits, warm) >= QUEUE
                && seconds >= warm.toSeconds() * SECONDS;
    }

    /** Selectors and channels share work among threads by a lock: waiting for it is their way of being idle. */
    private static boolean takenByTheJdk(CallStack stack) {
        return stack.frames().stream()
                .filter(frame -> !frame.className().startsWith("java.util.concurrent.locks.")
                        && !frame.className().startsWith("jdk.internal."))
                .findFirst()
                .map(Frame::className)
                .filter(name -> name.startsWith("sun.nio.ch."))
                .isPresent();
    }

    /** How many threads stand in the queue on average. */
    private static double queue(List<Wait> waits, Duration warm) {
        return warm.isZero() ? 0 : (double) total(waits).toNanos() / warm.toNanos();
    }

    private static Duration total(List<Wait> waits) {
        return waits.stream().map(Wait::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static long threads(List<Wait> waits) {
        return waits.stream().map(Wait::thread).distinct().count();
    }

    private static Problem problem(List<Wait> waits, Duration warm) {
        Map<CallStack, Double> weights = new LinkedHashMap<>();
        waits.forEach(wait -> weights.merge(wait.stack(), (double) wait.length().toNanos(), Double::sum));
        Optional<Culprit> culprit = Culprits.ofMost(weights);
        double queue = queue(waits, warm);
        double share = Math.min(1, queue / threads(waits));
        String lock = waits.get(0).on();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Measurement(Waits.SIGNAL, "Threads in the queue, on average", Quantity.count(queue)));
        evidence.add(new Measurement(Waits.SIGNAL, "Longest wait", Quantity.of(longest(waits))));
        evidence.add(new SiteTable(Waits.SIGNAL, "Where threads wait for it", sites(waits)));
        weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> evidence.add(new Evidence.Stack(
                        Waits.SIGNAL,
                        "A thread in the queue",
                        waits.get(0).thread().name(),
                        most.getKey(),
                        most.getValue() / total(waits).toNanos())));
        holders(waits).ifPresent(evidence::add);
        return new Problem(
                ID,
                queue >= 1 ? Confidence.CONFIRMED : Confidence.SUSPECTED,
                threads(waits) + " threads queue up for a " + lock
                        + culprit.map(code -> " in " + code.code()).orElse(""),
                Optional.empty(),
                culprit,
                new Impact(
                        Math.min(1, 0.2 + Math.max(share, queue / 10)),
                        Quantity.share(share),
                        "These threads spent " + Quantity.share(share) + " of the run waiting for this lock, up to "
                                + Quantity.of(longest(waits)) + " at a time."),
                evidence,
                new Recommendation(
                        "Do less while holding the lock: no input or output, no waiting, no long computation. Split it "
                                + "by key, or use a concurrent collection or an atomic in its place.",
                        List.of(READ_MORE)));
    }

    private static Duration longest(List<Wait> waits) {
        return waits.stream().map(Wait::length).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private static List<SiteTable.SiteLine> sites(List<Wait> waits) {
        Map<String, Duration> sums = new LinkedHashMap<>();
        waits.forEach(wait -> sums.merge(
                Culprits.of(wait.stack()).map(Culprit::toString).orElse("unknown"), wait.length(), Duration::plus));
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                .limit(SITES_SHOWN)
                .map(entry ->
                        new SiteTable.SiteLine(entry.getKey(), waits.get(0).on(), Quantity.of(entry.getValue())))
                .toList();
    }

    private static Optional<Evidence> holders(List<Wait> waits) {
        Map<String, Duration> sums = new LinkedHashMap<>();
        waits.stream()
                .filter(wait -> !wait.owner().isEmpty())
                .forEach(wait -> sums.merge(wait.owner(), wait.length(), Duration::plus));
        List<Evidence.Breakdown.Part> parts = sums.entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                .limit(SITES_SHOWN)
                .map(entry -> new Evidence.Breakdown.Part(entry.getKey(), Quantity.of(entry.getValue())))
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Evidence.Breakdown(Waits.SIGNAL, "Threads that held it meanwhile", parts));
    }

    private static String because(List<Wait> waits, Duration warm) {
        return waits.isEmpty()
                ? "No thread waited for a lock long enough to be recorded."
                : "Waiting for locks took " + Quantity.of(total(waits)) + " of all threads' time together in "
                        + Quantity.of(warm) + ", and no lock had a lasting queue.";
    }
}

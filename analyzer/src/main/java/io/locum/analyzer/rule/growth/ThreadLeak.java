package io.locum.analyzer.rule.growth;

import com.google.auto.service.AutoService;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Quantity.Unit;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.rule.growth.Outlook.Bound;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.ThreadCounts;
import io.locum.analyzer.signal.growth.Limits;
import io.locum.analyzer.signal.growth.ThreadLives;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Threads are started and never end, until no more can be started. */
@AutoService(Rule.class)
public final class ThreadLeak implements Rule {

    private static final String ID = "thread-leak";

    /** Fewer may be a pool that grows as it is needed. */
    private static final double LEAST = 15;

    /** Pools have their bounds, mostly of a few hundred threads, and fill up as tasks come. */
    private static final double LEAST_OF_ONE_POOL = 400;

    /** If there are fewer more than this share of what a place started, others ended for them. */
    private static final double LEAST_SHARE = 0.5;

    /** What leaks outlives the run; of what is slow to end, some has ended. */
    private static final double NEARLY_ALL = 0.9;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Threads that never end";
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(ThreadCounts.SIGNAL, ThreadLives.SIGNAL);
    }

    @Override
    public boolean core() {
        return false;
    }

    @Override
    public Verdict examine(Facts facts) {
        Instant warm = WarmUp.end(facts.get(Recorded.RECORDING));
        Series counts = Series.of(
                        facts.get(ThreadCounts.SIGNAL).points(), ThreadCounts.Point::at, ThreadCounts.Point::live)
                .after(warm);
        Trend total = Trend.of(counts);
        if (total.shape() == Trend.Shape.TOO_SHORT) {
            return Unjudged.tooShort(ID, facts);
        }
        String because = "There were " + Quantity.count(counts.first().value()) + " threads at first and "
                + Quantity.count(counts.last().value()) + " at the end.";
        double more = counts.last().value() - counts.first().value();
        if (more < LEAST * LEAST_SHARE) {
            return new Verdict.Healthy(ID, because);
        }
        List<Instant> moments = counts.points().stream().map(Series.Point::at).toList();
        List<Problem> problems = new ArrayList<>();
        for (StartedThreads group :
                StartedThreads.bySite(facts.get(ThreadLives.SIGNAL).lives())) {
            Trend trend = Trend.of(group.alive(moments));
            double least = group.isOnePool() ? LEAST_OF_ONE_POOL : LEAST;
            if (trend.lasting() && trend.rise() >= least && more >= LEAST_SHARE * trend.rise()) {
                problems.add(problem(facts, counts, total.lasting() ? total : trend, group, trend, warm));
            }
        }
        return problems.isEmpty()
                ? new Verdict.Healthy(ID, because + " No place in the code went on starting threads that stayed.")
                : new Verdict.Sick(ID, problems);
    }

    /** @param whole what comes to the limit: all threads, or where those do not grow evenly, these */
    private static Problem problem(
            Facts facts, Series counts, Trend whole, StartedThreads group, Trend trend, Instant warm) {
        Instant end = trend.end();
        Optional<Culprit> culprit = group.culprit();
        boolean sure =
                trend.clear() && culprit.isPresent() && !group.isOnePool() && group.survived(warm, end) >= NEARLY_ALL;
        List<Bound> bounds = facts.find(Limits.SIGNAL).map(Limits::threads).stream()
                .flatMapToLong(limit -> limit.stream())
                .mapToObj(limit -> new Bound(
                        whole,
                        whole.level() + limit - counts.last().value(),
                        "the limit of " + Quantity.number(limit) + " threads",
                        "no more threads can be started (OutOfMemoryError)"))
                .toList();
        Outlook outlook = Outlook.of(trend, Unit.PER_HOUR, bounds);
        String where = culprit.map(Culprit::code).orElse("an unknown place");
        List<Evidence> evidence = new ArrayList<>(List.of(
                new Measurement(
                        ThreadLives.SIGNAL,
                        "Threads started there",
                        Quantity.number(group.lives().size())),
                new Measurement(ThreadLives.SIGNAL, "Of those, alive at the end", Quantity.number(group.alive(end))),
                new Measurement(ThreadLives.SIGNAL, "Growth", outlook.rate()),
                new Measurement(
                        ThreadCounts.SIGNAL,
                        "All threads at the end",
                        Quantity.count(counts.last().value()))));
        if (!group.stack().isEmpty()) {
            evidence.add(
                    new Evidence.Stack(ThreadLives.SIGNAL, "Where they are started", group.names(), group.stack(), 1));
        }
        return new Problem(
                ID,
                sure ? Confidence.CONFIRMED : Confidence.SUSPECTED,
                "Threads named \"" + group.names() + "\" are started in " + where + " and do not end: "
                        + Quantity.count(trend.rise()) + " more in this recording",
                Optional.empty(),
                culprit,
                outlook.impact(),
                evidence,
                new Recommendation(
                        "Give the work to one executor that everybody shares, or end each thread: shut an executor of one's "
                                + "own down, cancel timers, interrupt and join what was started.",
                        List.of(
                                "https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/concurrent/ExecutorService.html")));
    }
}

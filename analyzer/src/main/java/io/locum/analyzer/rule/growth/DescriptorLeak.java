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
import io.locum.analyzer.signal.CodeOrigin;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.ProcessMemory;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.growth.Descriptors;
import io.locum.analyzer.signal.growth.Descriptors.Kind;
import io.locum.analyzer.signal.growth.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Sockets, files or pipes are opened and not closed, until the process may open no more. */
@AutoService(Rule.class)
public final class DescriptorLeak implements Rule {

    private static final String ID = "descriptor-leak";

    /** Fewer may be connections that come and stay, and a class path that is opened bit by bit. */
    private static final double LEAST = 20;

    /** If the process has fewer more than this share of what a place opened, others were closed for them. */
    private static final double LEAST_SHARE = 0.5;

    /** Clients may come and stay; they are a danger only if they fill up the limit within this time. */
    private static final double SOON_HOURS = 1;

    private static final Set<String> KINDS =
            Set.of("socket", "file", "pipe", "process", "selector", "channel", "descriptor");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Descriptors that stay open";
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(ProcessMemory.SIGNAL);
    }

    @Override
    public boolean core() {
        return false;
    }

    @Override
    public Verdict examine(Facts facts) {
        Instant warm = WarmUp.end(facts.get(Recorded.RECORDING));
        Series all = total(facts);
        if (all.isEmpty()) {
            return Unjudged.because(ID, "open descriptors, which Locum's agent counts", facts);
        }
        Series open = all.after(warm);
        Trend total = Trend.of(open);
        if (total.shape() == Trend.Shape.TOO_SHORT) {
            return Unjudged.tooShort(ID, facts);
        }
        String because = Quantity.count(open.first().value()) + " descriptors were open at first and "
                + Quantity.count(open.last().value()) + " at the end.";
        double more = open.last().value() - open.first().value();
        List<GrowingSite> sites = GrowingSite.of(
                facts,
                KINDS,
                count -> count.open(),
                open.points().stream().map(Series.Point::at).toList(),
                LEAST);
        List<GrowingSite> leaks = sites.stream()
                .filter(site -> isOpenedByTheUser(site)
                        && more >= LEAST_SHARE * site.trend().rise())
                .toList();
        List<Problem> problems = leaks.stream()
                .map(site -> problem(facts, open, whole(total, site.trend(), leaks.size()), Optional.of(site)))
                .toList();
        if (!problems.isEmpty()) {
            return new Verdict.Sick(ID, problems);
        }
        boolean soon = total.lasting()
                && total.rise() >= LEAST
                && bounds(facts, open, total).stream()
                        .anyMatch(bound -> bound.forecast().hours() <= SOON_HOURS);
        return soon
                ? new Verdict.Sick(
                        ID, List.of(problem(facts, open, total, sites.stream().findFirst())))
                : new Verdict.Healthy(ID, because);
    }

    /**
     * What comes to the limit: all descriptors. But where one place leaks, and there are more beside it every second, those
     * may be closed again: a server closes connections that have been idle for long, or are too many.
     */
    private static Trend whole(Trend total, Trend site, int leaks) {
        boolean others = leaks == 1 && site.line().perSecond() < total.line().perSecond();
        return total.lasting() && !others ? total : site;
    }

    /** What a server accepts is opened by its framework, and closed by its clients. */
    private static boolean isOpenedByTheUser(GrowingSite site) {
        return CodeOrigin.culprit(site.stack())
                .filter(frame -> CodeOrigin.of(frame) == CodeOrigin.USER)
                .isPresent();
    }

    private static Series total(Facts facts) {
        Series byKind = Series.of(
                facts.find(Descriptors.SIGNAL).map(Descriptors::points).orElse(List.of()),
                Descriptors.Point::at,
                Descriptors.Point::total);
        return byKind.isEmpty()
                ? Series.of(
                        facts.get(ProcessMemory.SIGNAL).withOpenFiles(),
                        ProcessMemory.Point::at,
                        ProcessMemory.Point::openFiles)
                : byKind;
    }

    /** What is left between all that are open and the limit, for this trend. */
    private static List<Bound> bounds(Facts facts, Series open, Trend trend) {
        return facts.find(Limits.SIGNAL).map(Limits::openFiles).stream()
                .flatMapToLong(limit -> limit.stream())
                .mapToObj(limit -> new Bound(
                        trend,
                        trend.level() + limit - open.last().value(),
                        "the limit of " + Quantity.number(limit) + " open files",
                        "no connection and no file can be opened any more (Too many open files)"))
                .toList();
    }

    private static Problem problem(Facts facts, Series open, Trend trend, Optional<GrowingSite> site) {
        Optional<Culprit> culprit = site.flatMap(GrowingSite::culprit);
        Optional<Kind> kind = growing(facts, open.first().at());
        String what =
                site.map(GrowingSite::words).or(() -> kind.map(Kind::words)).orElse("descriptors");
        Outlook outlook = Outlook.of(trend, Unit.PER_HOUR, bounds(facts, open, trend));
        List<Evidence> evidence = new ArrayList<>(List.of(
                new Measurement(
                        ProcessMemory.SIGNAL,
                        "Open descriptors at the end",
                        Quantity.count(open.last().value())),
                new Measurement(ProcessMemory.SIGNAL, "Growth", outlook.rate())));
        kind.ifPresent(most -> evidence.add(0, parts(facts)));
        site.ifPresent(from -> evidence.addAll(from.evidence()));
        boolean sure = site.filter(DescriptorLeak::isOpenedByTheUser)
                .filter(from -> from.trend().clear() && from.keepsAll())
                .isPresent();
        return new Problem(
                ID,
                sure ? Confidence.CONFIRMED : Confidence.SUSPECTED,
                culprit.map(code -> code.code() + " opens " + what + " that stay open")
                                .orElse("More and more " + what + " stay open")
                        + ": " + Quantity.count(trend.rise()) + " descriptors more in this recording",
                kind.map(most -> most.name().toLowerCase(Locale.ROOT)),
                culprit,
                outlook.impact(),
                evidence,
                new Recommendation(
                        "Close each when it is done with, also when something fails: open it in a try-with-resources "
                                + "statement, and read or close the bodies of answers. Give connections a time after "
                                + "which they are closed when nothing happens on them.",
                        List.of("https://docs.oracle.com/javase/tutorial/essential/exceptions/tryResourceClose.html")));
    }

    /** The kind that grew most. */
    private static Optional<Kind> growing(Facts facts, Instant from) {
        List<Descriptors.Point> points =
                facts.find(Descriptors.SIGNAL).map(Descriptors::points).orElse(List.of()).stream()
                        .filter(point -> !point.at().isBefore(from))
                        .toList();
        return points.isEmpty()
                ? Optional.empty()
                : Arrays.stream(Kind.values())
                        .max(Comparator.comparingLong(
                                kind -> kind.in(points.get(points.size() - 1)) - kind.in(points.get(0))));
    }

    private static Evidence parts(Facts facts) {
        List<Descriptors.Point> points = facts.get(Descriptors.SIGNAL).points();
        Descriptors.Point last = points.get(points.size() - 1);
        return new Evidence.Breakdown(
                Descriptors.SIGNAL,
                "What the open descriptors are",
                Arrays.stream(Kind.values())
                        .filter(kind -> kind.in(last) > 0)
                        .sorted(Comparator.comparingLong((Kind kind) -> -kind.in(last)))
                        .map(kind -> new Evidence.Breakdown.Part(kind.words(), Quantity.number(kind.in(last))))
                        .toList());
    }
}

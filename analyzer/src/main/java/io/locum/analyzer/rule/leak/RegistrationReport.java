package io.locum.analyzer.rule.leak;

import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Registrations;
import io.locum.analyzer.signal.Registrations.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Says what is wrong where listeners are added and not removed. */
final class RegistrationReport {

    static final String CURE =
            "Remove each listener when what it serves has gone: keep what the registration returns and "
                    + "close it, or hold listeners weakly.";

    static final List<String> LINKS =
            List.of("https://docs.oracle.com/javase/tutorial/uiswing/events/generalrules.html");

    /** It only grows, but what each listener keeps alive is unknown without a dump. */
    private static final double SEVERITY = 0.7;

    /** Seen on the heap too. */
    private static final double SEVERITY_ON_HEAP = 0.8;

    private static final double SECONDS_PER_HOUR = 3600;

    private RegistrationReport() {}

    /**
     * The problem.
     *
     * @param onHeap what a dump of the same run says of the same listeners
     */
    static Problem of(Growing growing, Optional<Problem> onHeap) {
        List<Evidence> evidence = new ArrayList<>(evidence(growing));
        onHeap.ifPresent(held -> evidence.addAll(held.evidence()));
        return new Problem(
                ListenerLeak.ID,
                onHeap.isPresent() ? Confidence.CONFIRMED : Confidence.SUSPECTED,
                title(growing),
                Optional.empty(),
                growing.caller().or(() -> onHeap.flatMap(Problem::culprit)),
                impact(growing, onHeap),
                evidence,
                new Recommendation(cure(growing), LINKS));
    }

    private static String title(Growing growing) {
        Site site = growing.site();
        RegistrationTrend trend = growing.trend();
        RegistrationWords words = RegistrationWords.of(site);
        OptionalLong removed = trend.removed();
        String where = growing.caller().map(code -> " in " + code.code()).orElse("");
        return words.missing(removed.isPresent() && removed.getAsLong() == 0) + "; " + words.what() + " is "
                + words.added() + where + ", " + rate(trend)
                + (removed.isPresent() && words.takesBack()
                        ? ", " + Quantity.number(removed.getAsLong()) + " " + words.removed()
                        : "");
    }

    private static String rate(RegistrationTrend trend) {
        double second = trend.addedPerSecond();
        return second >= 1
                ? Quantity.count(Math.rint(second)) + " times a second"
                : Quantity.count(Math.rint(second * 60)) + " times a minute";
    }

    private static Impact impact(Growing growing, Optional<Problem> onHeap) {
        RegistrationTrend trend = growing.trend();
        RegistrationWords words = RegistrationWords.of(growing.site());
        double hour = trend.rise() * SECONDS_PER_HOUR / Math.max(1, trend.span().toSeconds());
        String text = Quantity.count(Math.rint(hour)) + " " + words.many()
                + " more each hour, each with all that it refers to; and " + words.harm();
        return onHeap.map(held -> new Impact(
                        Math.max(SEVERITY_ON_HEAP, held.impact().severity()),
                        held.impact().value(),
                        held.impact().text() + " " + text))
                .orElseGet(() -> new Impact(SEVERITY, Quantity.count(Math.rint(hour)), text));
    }

    private static List<Evidence> evidence(Growing growing) {
        Site site = growing.site();
        RegistrationTrend trend = growing.trend();
        RegistrationWords words = RegistrationWords.of(site);
        String emitter = site.emitterClass().isEmpty() ? site.source().emitter() : site.emitterClass();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence.Stack(
                Registrations.SIGNAL, "Where " + words.what() + " is " + words.added(), "", site.stack(), 1));
        evidence.add(measured("Added while the run was warm", Quantity.number(trend.added())));
        evidence.add(measured("Added a second", Quantity.count(trend.addedPerSecond())));
        if (words.takesBack()) {
            trend.removed()
                    .ifPresent(removed -> evidence.add(
                            measured("Calls of " + words.call() + " meanwhile, by anybody", Quantity.number(removed))));
        }
        evidence.add(measured(
                "Of " + Quantity.number(trend.last().settled())
                        + (site.exact()
                                ? " that were watched, still there"
                                : " that were watched through garbage collections, still alive"),
                Quantity.number(trend.last().alive())));
        evidence.add(measured(
                "Alive at one " + RegistrationWords.simple(emitter),
                Quantity.number(trend.last().largest())));
        return evidence;
    }

    private static Measurement measured(String label, Quantity value) {
        return new Measurement(Registrations.SIGNAL, label, value);
    }

    private static String cure(Growing growing) {
        RegistrationWords words = RegistrationWords.of(growing.site());
        return words.takesBack() ? "Call " + words.call() + " " + words.when() + " " + words.cure() : words.cure();
    }

    /** Why there is nothing wrong. */
    static String because(Facts facts) {
        Instant warm = WarmUp.end(facts.get(Recorded.RECORDING));
        Optional<RegistrationTrend> most = facts.get(Registrations.SIGNAL).sites().stream()
                .map(site -> RegistrationTrend.of(site, warm))
                .filter(trend -> trend.added() > 0)
                .max(Comparator.comparingLong(RegistrationTrend::added));
        return most.map(trend -> "Where most listeners are added, at "
                        + RegistrationWords.simple(trend.site().source().emitter()) + "."
                        + trend.site().source().adding() + ", they were " + Quantity.number(trend.added()) + "; "
                        + Quantity.number(Math.max(0, trend.last().kept())) + " of all were alive at the end, "
                        + Quantity.number(trend.last().largest()) + " at one emitter.")
                .orElse("Once the run was warm hardly any listeners were added.");
    }
}

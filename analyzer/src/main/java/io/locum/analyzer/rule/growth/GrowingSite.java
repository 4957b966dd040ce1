package io.locum.analyzer.rule.growth;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Culprits;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.growth.Series.Point;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.growth.OpenResources;
import io.locum.analyzer.signal.growth.OpenResources.Count;
import io.locum.analyzer.signal.growth.OpenResources.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Code that goes on opening what stays open.
 *
 * @param kind what it opens
 * @param sites its stacks, the one with most open first
 * @param trend of what is open, or of its bytes
 */
record GrowingSite(String kind, List<Site> sites, Trend trend) {

    /** Of what leaks, hardly anything is given back. */
    private static final double NEARLY_ALL = 0.9;

    /**
     * Those of these kinds that grow lastingly, by at least so much; most growth first.
     *
     * @param moments at which the whole was looked at: what did not change in between was not recorded anew
     */
    static List<GrowingSite> of(
            Facts facts, Set<String> kinds, ToDoubleFunction<Count> value, List<Instant> moments, double least) {
        Map<String, List<Site>> byCode = new LinkedHashMap<>();
        for (Site site :
                facts.find(OpenResources.SIGNAL).map(OpenResources::sites).orElse(List.of())) {
            Optional<String> code = Culprits.of(site.stack()).map(Culprit::code);
            if (kinds.contains(site.kind()) && code.isPresent()) {
                byCode.computeIfAbsent(site.kind() + " " + code.get(), key -> new ArrayList<>())
                        .add(site);
            }
        }
        return byCode.values().stream()
                .map(sites -> of(sites, value, moments))
                .filter(site -> site.trend().lasting() && site.trend().rise() >= least)
                .sorted(Comparator.comparingDouble(
                        (GrowingSite site) -> -site.trend().rise()))
                .toList();
    }

    private static GrowingSite of(List<Site> sites, ToDoubleFunction<Count> value, List<Instant> moments) {
        List<Site> largestFirst = sites.stream()
                .sorted(Comparator.comparingLong((Site site) -> -site.last().open()))
                .toList();
        Series sum = new Series(moments.stream()
                .map(moment -> new Point(
                        moment,
                        sites.stream()
                                .mapToDouble(site -> at(site, moment, value))
                                .sum()))
                .toList());
        return new GrowingSite(sites.get(0).kind(), largestFirst, Trend.of(sum));
    }

    private static double at(Site site, Instant moment, ToDoubleFunction<Count> value) {
        double known = 0;
        for (Count count : site.counts()) {
            if (count.at().isAfter(moment)) {
                break;
            }
            known = value.applyAsDouble(count);
        }
        return known;
    }

    CallStack stack() {
        return sites.get(0).stack();
    }

    Optional<Culprit> culprit() {
        return Culprits.of(stack());
    }

    long opened() {
        return sites.stream().mapToLong(site -> site.last().opened()).sum();
    }

    long open() {
        return sites.stream().mapToLong(site -> site.last().open()).sum();
    }

    /** Whether hardly anything of it was given back. */
    boolean keepsAll() {
        return open() >= NEARLY_ALL * opened();
    }

    /** {@code direct buffers}. */
    String words() {
        String plain = kind.replace('-', ' ');
        return switch (kind) {
            case "process" -> "streams of processes";
            default -> plain + "s";
        };
    }

    List<Evidence> evidence() {
        return List.of(
                new Measurement(OpenResources.SIGNAL, "Opened there", Quantity.number(opened())),
                new Measurement(OpenResources.SIGNAL, "Of those, open at the end", Quantity.number(open())),
                new Evidence.Stack(OpenResources.SIGNAL, "Where they are opened", "", stack(), 1));
    }
}

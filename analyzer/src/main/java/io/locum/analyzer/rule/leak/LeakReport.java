package io.locum.analyzer.rule.leak;

import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Breakdown;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.heap.Accumulations;
import io.locum.analyzer.signal.heap.BetweenDumps;
import io.locum.heap.accumulation.Accumulation;
import io.locum.heap.accumulation.Entries;
import io.locum.heap.accumulation.PathStep;
import io.locum.heap.content.LambdaSource;
import io.locum.heap.growth.Grown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what is wrong with an accumulation. */
final class LeakReport {

    private LeakReport() {}

    static Problem of(LeakRule rule, Judged judged, Facts facts) {
        Accumulation place = judged.place();
        Makers makers = Makers.of(place, facts);
        List<Evidence> evidence = evidence(judged, facts);
        evidence.addAll(makers.evidence());
        return new Problem(
                rule.id(),
                judged.confidence(),
                title(rule, judged)
                        + makers.most().map(code -> "; made in " + code).orElse(""),
                Optional.empty(),
                culprit(rule, place),
                LeakImpact.of(place.bytes(), judged.growth().map(Grown::moreBytes), facts),
                evidence,
                new Recommendation(rule.words().cure(), rule.words().links()));
    }

    /** The field that holds it: {@code com.example.Bus.listeners}. */
    static String place(Accumulation place) {
        return Holder.of(place).map(Holder::name).orElseGet(() -> root(place.path()));
    }

    private static String root(List<PathStep> path) {
        if (path.isEmpty()) {
            return "an unknown holder";
        }
        PathStep root = path.get(0);
        return root.isClass() ? root.className() : root.via().isEmpty() ? root.className() : root.via();
    }

    private static String title(LeakRule rule, Judged judged) {
        Accumulation place = judged.place();
        Entries entries = place.entries();
        String what = Quantity.number(entries.count()) + " " + rule.words().entries()
                + (entries.type().isEmpty() ? "" : " (" + entries.type() + ")");
        return judged.growth()
                .filter(unused -> judged.confidence() == Confidence.CONFIRMED)
                .map(growth -> place(place) + " grew from "
                        + Quantity.number(growth.counts().get(0)) + " to " + what)
                .orElse(place(place) + " holds " + what + ", " + Quantity.bytes(place.bytes()));
    }

    private static Optional<Culprit> culprit(LeakRule rule, Accumulation place) {
        Optional<Culprit> holder = Holder.of(place).map(Holder::culprit);
        if (rule.disease() != Disease.CLOSURES) {
            return holder;
        }
        return place.entries()
                .lambda()
                .filter(lambda -> lambda.method().isPresent())
                .map(lambda -> new Culprit(
                        lambda.className(), lambda.method().orElse(""), lambda.rawMethod(), -1, Optional.empty()))
                .or(() -> holder);
    }

    private static List<Evidence> evidence(Judged judged, Facts facts) {
        Accumulation place = judged.place();
        Entries entries = place.entries();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(LeakPath.of(place));
        evidence.add(measured("Entries", Quantity.number(entries.count())));
        evidence.add(measured("Kept alive", Quantity.bytes(place.bytes())));
        evidence.add(measured("Per entry", Quantity.bytes(place.bytesPerEntry())));
        evidence.add(measured("Of this type: " + entries.type(), Quantity.share(entries.share())));
        if (place.collections() > 1) {
            evidence.add(measured("Collections that are held in this way", Quantity.number(place.collections())));
        }
        if (place.container().changes() >= 0) {
            long changes = Math.max(place.container().changes(), entries.count());
            evidence.add(measured(
                    changes <= entries.count() + entries.count() / 10
                            ? "Changes of the collection in its life: nothing was ever removed"
                            : "Changes of the collection in its life",
                    Quantity.number(changes)));
        }
        entries.lambda().ifPresent(lambda -> evidence.add(lambda(lambda)));
        if (judged.growth().isPresent()) {
            evidence.addAll(LeakImpact.left(facts));
        }
        judged.growth()
                .ifPresent(growth -> evidence.add(new Evidence.GrowthTable(
                        BetweenDumps.SIGNAL,
                        "Entries in each dump",
                        List.of(new Evidence.GrowthTable.GrowthLine(
                                place(place),
                                entries.type(),
                                growth.counts().stream().map(Quantity::number).toList())))));
        return evidence;
    }

    private static Evidence lambda(LambdaSource lambda) {
        String where =
                lambda.className() + lambda.method().map(method -> "." + method).orElse("");
        return new Breakdown(
                Accumulations.SIGNAL,
                "Written in " + where + "; each holds on to",
                lambda.captures().isEmpty()
                        ? List.of(new Breakdown.Part("nothing", Quantity.bytes(lambda.capturedBytes())))
                        : List.of(new Breakdown.Part(
                                String.join(", ", lambda.captures()), Quantity.bytes(lambda.capturedBytes()))));
    }

    private static Measurement measured(String label, Quantity value) {
        return new Measurement(Accumulations.SIGNAL, label, value);
    }
}

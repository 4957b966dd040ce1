package io.locum.analyzer.rule.leak;

import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Breakdown;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Quantity.Unit;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.heap.Accumulations;
import io.locum.analyzer.signal.heap.BetweenDumps;
import io.locum.analyzer.signal.heap.HeapContents;
import io.locum.heap.accumulation.Accumulation;
import io.locum.heap.accumulation.Entries;
import io.locum.heap.accumulation.PathStep;
import io.locum.heap.content.LambdaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what is wrong with an accumulation. */
final class LeakReport {

    private static final double SECONDS_PER_HOUR = 3600;

    private LeakReport() {}

    static Problem of(LeakRule rule, Judged judged, Facts facts) {
        Accumulation place = judged.place();
        HeapContents heap = facts.get(HeapContents.SIGNAL);
        return new Problem(
                rule.id(),
                judged.confidence(),
                title(rule, judged),
                Optional.empty(),
                culprit(rule, place),
                impact(judged, facts, heap),
                evidence(judged),
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

    private static Impact impact(Judged judged, Facts facts, HeapContents heap) {
        Accumulation place = judged.place();
        double share = Math.min(1, (double) place.bytes() / Math.max(1, heap.liveBytes()));
        String text = "It keeps " + Quantity.bytes(place.bytes()) + " alive, " + Quantity.share(share) + " of what is.";
        double severity = 0.3 + 0.6 * share;
        double hours = facts.find(BetweenDumps.SIGNAL)
                        .map(between -> between.span().toMillis() / 1e3)
                        .orElse(0.0)
                / SECONDS_PER_HOUR;
        if (judged.growth().isPresent() && hours > 0) {
            Quantity rate = new Quantity(judged.growth().get().moreBytes() / hours, Unit.BYTES_PER_HOUR);
            return new Impact(severity, rate, "It grows by " + rate + ". " + text);
        }
        return new Impact(severity, Quantity.bytes(place.bytes()), text);
    }

    private static List<Evidence> evidence(Judged judged) {
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

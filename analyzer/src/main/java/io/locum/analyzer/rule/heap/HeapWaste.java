package io.locum.analyzer.rule.heap;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.Frame;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Breakdown;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Evidence.SiteTable;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.CodeOrigin;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.heap.HeapContents;
import io.locum.analyzer.signal.heap.Wasted;
import io.locum.heap.waste.Waste;
import io.locum.heap.waste.WasteHolder;
import io.locum.heap.waste.WasteKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A heap that is to a large part duplicates, empty collections and room that nobody needs. */
@AutoService(Rule.class)
public final class HeapWaste implements Rule {

    private static final String ID = "heap-waste";

    /** Ordinary programs could do without a tenth to a quarter of their heap, and are well. */
    private static final double SHARE = 0.4;

    /** Less is not worth changing a program for. */
    private static final long BYTES = 64L << 20;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Wasted heap";
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(HeapContents.SIGNAL, Wasted.SIGNAL);
    }

    @Override
    public boolean core() {
        return false;
    }

    /** What piles up is often full of copies: when it goes, they do. */
    @Override
    public boolean explainedBy(Problem mine, Problem other) {
        return true;
    }

    @Override
    public Verdict examine(Facts facts) {
        Waste waste = facts.get(Wasted.SIGNAL).waste();
        return waste.saved() >= BYTES && waste.share() >= SHARE
                ? new Verdict.Sick(ID, List.of(problem(waste)))
                : new Verdict.Healthy(ID, because(waste));
    }

    private static String because(Waste waste) {
        String share = Quantity.bytes(waste.saved()) + " of " + Quantity.bytes(waste.live())
                + " that are alive could be saved";
        return waste.blanked()
                ? share
                        + " by having no empty or sparse collections; what strings and arrays hold was taken out of this"
                        + " dump."
                : share + ".";
    }

    private static Problem problem(Waste waste) {
        Waste.Part most = waste.parts().stream()
                .max(Comparator.comparingLong(Waste.Part::saved))
                .orElseThrow();
        Optional<WasteHolder> holder = holder(most);
        String saved = Quantity.bytes(waste.saved()).toString();
        return new Problem(
                ID,
                Confidence.SUSPECTED,
                saved + " of the live heap, " + Quantity.share(waste.share()) + ", could be saved: most of it are "
                        + words(most.kind())
                        + holder.map(held -> " in " + held.place()).orElse(""),
                Optional.empty(),
                holder.map(held ->
                        new Culprit(held.className(), held.fieldName(), held.fieldName(), -1, Optional.empty())),
                new Impact(
                        0.2 + 0.4 * Math.min(1, waste.share()),
                        Quantity.bytes(waste.saved()),
                        saved + " of " + Quantity.bytes(waste.live())
                                + " hold nothing that the program would miss: it could run in a heap that is so much"
                                + " smaller."),
                evidence(waste, most),
                recommendation(most.kind()));
    }

    private static List<Evidence> evidence(Waste waste, Waste.Part most) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Measurement(Wasted.SIGNAL, "Could be saved", Quantity.bytes(waste.saved())));
        evidence.add(new Measurement(Wasted.SIGNAL, "Of the live heap", Quantity.share(waste.share())));
        evidence.add(new Measurement(Wasted.SIGNAL, capital(words(most.kind())), Quantity.number(most.objects())));
        evidence.add(new Breakdown(
                Wasted.SIGNAL,
                "What could be saved",
                waste.parts().stream()
                        .filter(part -> part.saved() > 0)
                        .sorted(Comparator.comparingLong(Waste.Part::saved).reversed())
                        .map(part -> new Breakdown.Part(words(part.kind()), Quantity.bytes(part.saved())))
                        .toList()));
        List<SiteTable.SiteLine> sites = most.holders().stream()
                .filter(held -> !held.field().isEmpty())
                .map(held -> new SiteTable.SiteLine(held.place(), held.what(), Quantity.bytes(held.bytes())))
                .toList();
        if (!sites.isEmpty()) {
            evidence.add(new SiteTable(Wasted.SIGNAL, "What holds the " + words(most.kind()), sites));
        }
        return evidence;
    }

    /** The user's field with the most of it, if there is one; else any. */
    private static Optional<WasteHolder> holder(Waste.Part part) {
        List<WasteHolder> fields =
                part.holders().stream().filter(held -> !held.field().isEmpty()).toList();
        return fields.stream()
                .filter(held -> CodeOrigin.of(Frame.java(held.className(), held.field(), -1)) == CodeOrigin.USER)
                .findFirst()
                .or(() -> fields.stream().findFirst());
    }

    private static String words(WasteKind kind) {
        return switch (kind) {
            case DUPLICATE_STRINGS -> "duplicate strings";
            case DUPLICATE_ARRAYS -> "duplicate arrays";
            case EMPTY_COLLECTIONS -> "empty collections";
            case SPARSE_COLLECTIONS -> "sparse collections";
            case BOXED_NUMBERS -> "equal boxed numbers";
        };
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Recommendation recommendation(WasteKind kind) {
        String text =
                switch (kind) {
                    case DUPLICATE_STRINGS ->
                        "Keep each of these texts once: make it an enum, or look it up in a bounded map of those already"
                                + " seen where it is read; with G1, -XX:+UseStringDeduplication shares their arrays.";
                    case DUPLICATE_ARRAYS -> "Share one array between those that hold the same, and never change it.";
                    case EMPTY_COLLECTIONS ->
                        "Leave the field without a collection, or with List.of() and its like, until there is something to"
                                + " put in.";
                    case SPARSE_COLLECTIONS ->
                        "Make collections with the capacity that they will need, or copy them with List.copyOf or"
                                + " trimToSize when they are complete.";
                    case BOXED_NUMBERS ->
                        "Keep numbers in arrays or fields of primitives, or in collections made for primitives.";
                };
        return new Recommendation(text, List.of());
    }
}

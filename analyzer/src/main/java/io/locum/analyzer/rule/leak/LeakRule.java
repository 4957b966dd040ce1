package io.locum.analyzer.rule.leak;

import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.heap.Accumulations;
import io.locum.analyzer.signal.heap.HeapContents;
import io.locum.heap.accumulation.Accumulation;
import java.util.List;
import java.util.Optional;

/**
 * What rules about accumulations have in common.
 *
 * @param id the rule's id
 * @param disease whose accumulations it is about
 * @param limit from when on one is suspect
 * @param words what it calls them
 */
record LeakRule(String id, Disease disease, Limit limit, Words words) {

    /**
     * The rule's words.
     *
     * @param entries what piles up, as {@code listeners}
     * @param cure what to do
     * @param none what there is none of, as {@code source of events with many listeners}
     */
    record Words(String entries, String cure, String none, List<String> links) {
        Words {
            links = List.copyOf(links);
        }
    }

    Verdict examine(Facts facts) {
        List<Accumulation> mine = facts.get(Accumulations.SIGNAL).all().stream()
                .filter(place -> Disease.of(place).filter(disease::equals).isPresent())
                .toList();
        List<Problem> problems = mine.stream()
                .flatMap(place -> Judged.of(place, this, facts).stream())
                .map(judged -> LeakReport.of(this, judged, facts))
                .toList();
        return problems.isEmpty() ? new Verdict.Healthy(id, because(mine, facts)) : new Verdict.Sick(id, problems);
    }

    private String because(List<Accumulation> mine, Facts facts) {
        HeapContents heap = facts.get(HeapContents.SIGNAL);
        String of = " of " + Quantity.bytes(heap.liveBytes()) + " that are alive";
        Optional<Accumulation> bounded = facts.get(Accumulations.SIGNAL).all().stream()
                .filter(place -> place.bound().isPresent()
                        && Disease.of(unbound(place)).filter(disease::equals).isPresent())
                .filter(place -> limit.reached(place, heap))
                .findFirst();
        if (bounded.isPresent()) {
            return LeakReport.place(bounded.get()) + " has "
                    + Quantity.number(bounded.get().entries().count()) + " entries, but it is "
                    + bounded.get().bound().orElse("bounded") + ".";
        }
        if (!mine.isEmpty()
                && Filling.of(facts)
                        .filter(filling -> filling.hasStopped(facts))
                        .isPresent()) {
            return "The heap grew between the dumps, and has stopped growing since; the largest " + words.none()
                    + " is " + LeakReport.place(mine.get(0)) + ".";
        }
        Optional<Accumulation> loaded = mine.stream()
                .filter(place -> Loaded.perhaps(place, disease) && limit.reached(place, heap))
                .findFirst();
        if (loaded.isPresent()) {
            return LeakReport.place(loaded.get()) + " has "
                    + Quantity.number(loaded.get().entries().count())
                    + " entries, but looks filled at once; a second dump would show whether it grows.";
        }
        return mine.isEmpty()
                ? "There is no " + words.none() + "."
                : "The largest " + words.none() + " is " + LeakReport.place(mine.get(0)) + " with "
                        + Quantity.number(mine.get(0).entries().count()) + " entries, "
                        + Quantity.bytes(mine.get(0).bytes()) + of + ".";
    }

    private static Accumulation unbound(Accumulation place) {
        return new Accumulation(
                place.key(),
                place.path(),
                place.container(),
                place.collections(),
                place.entries(),
                place.bytes(),
                place.shared(),
                Optional.empty());
    }
}

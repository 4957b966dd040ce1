package io.locum.analyzer.signal;

import io.locum.analyzer.recording.Event;
import io.locum.analyzer.recording.Reading;
import io.locum.analyzer.recording.Recording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** Turns a recording into facts: one pass over its events for all folds, then the derivations in the order of their needs. */
public final class Folding {

    private final Map<String, List<Fold<?>>> foldsByEvent = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Fold<?>> folds = new ArrayList<>();

    private Folding() {
        for (Fold<?> fold : ServiceLoader.load(Fold.class, Folding.class.getClassLoader())) {
            folds.add(fold);
            fold.events().forEach(type -> foldsByEvent
                    .computeIfAbsent(type, key -> new ArrayList<>())
                    .add(fold));
        }
    }

    /** Reads all of the recording; takes as long as the file is large, and memory for the distinct stacks. */
    public static Facts facts(Recording recording) {
        Folding folding = new Folding();
        Reading reading = recording.read(folding.foldsByEvent.keySet(), folding::accept);
        Recorded recorded = new Recorded(reading.info(), reading.enabled(), folding.seen);
        Facts facts = Facts.none().with(Recorded.RECORDING, reading.info());
        for (Fold<?> fold : folding.folds) {
            facts = with(facts, fold, recorded);
        }
        return derive(facts);
    }

    private void accept(Event event) {
        seen.add(event.type());
        foldsByEvent.getOrDefault(event.type(), List.of()).forEach(fold -> fold.accept(event));
    }

    private static <T> Facts with(Facts facts, Fold<T> fold, Recorded recorded) {
        return fold.result(recorded)
                .map(value -> facts.with(fold.signal(), value))
                .orElse(facts);
    }

    private static Facts derive(Facts given) {
        Facts facts = given;
        List<Derivation<?>> left = new ArrayList<>();
        ServiceLoader.load(Derivation.class, Folding.class.getClassLoader()).forEach(left::add);
        while (!left.isEmpty()) {
            Derivation<?> next = next(left);
            left.remove(next);
            facts = with(facts, next);
        }
        return facts;
    }

    /** The first that waits for none of the others. */
    private static Derivation<?> next(List<Derivation<?>> left) {
        for (Derivation<?> candidate : left) {
            boolean waits = left.stream()
                    .anyMatch(other -> other != candidate
                            && (candidate.needs().contains(other.signal())
                                    || candidate.uses().contains(other.signal())));
            if (!waits) {
                return candidate;
            }
        }
        throw new IllegalStateException("Derivations wait for one another: " + left);
    }

    private static <T> Facts with(Facts facts, Derivation<T> derivation) {
        if (!derivation.needs().stream().allMatch(facts::has)) {
            return facts;
        }
        Optional<T> value = derivation.derive(facts);
        return value.map(known -> facts.with(derivation.signal(), known)).orElse(facts);
    }
}

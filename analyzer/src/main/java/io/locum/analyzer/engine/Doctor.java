package io.locum.analyzer.engine;

import io.locum.analyzer.recording.Recording;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.rule.Verdict.Failed;
import io.locum.analyzer.rule.Verdict.Healthy;
import io.locum.analyzer.rule.Verdict.NotEnoughData;
import io.locum.analyzer.rule.Verdict.Sick;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Folding;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.heap.HeapContents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Examines recordings: asks every rule about each, merges what they say, and ranks it. */
public final class Doctor {

    private final List<Rule> rules;

    Doctor(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Reads each recording to its end and asks every registered rule about it. */
    public static Diagnosis examine(List<Recording> recordings) {
        return examineFacts(recordings.stream().map(Folding::facts).toList());
    }

    /** Asks every registered rule about facts, of at least one recording, that are known already. */
    public static Diagnosis examineFacts(List<Facts> recordings) {
        if (recordings.isEmpty()) {
            throw new IllegalArgumentException("No recording to examine");
        }
        boolean dump = recordings.stream().anyMatch(facts -> facts.has(HeapContents.SIGNAL));
        return new Doctor(registered(rule -> dump || !isAboutDumps(rule))).diagnose(recordings);
    }

    /**
     * Asks the rules that are about heap dumps.
     *
     * @param dump facts of one dump, as {@code HeapFacts} makes them
     */
    public static Diagnosis examineDump(Facts dump) {
        return new Doctor(registered(
                        rule -> isAboutDumps(rule) || rule.needsOneOf().contains(HeapContents.SIGNAL)))
                .diagnose(List.of(dump));
    }

    private static List<Rule> registered(Predicate<Rule> wanted) {
        return ServiceLoader.load(Rule.class, Doctor.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(wanted)
                .toList();
    }

    /** Every rule about dumps alone needs to know what the dump holds, and no other rule does. */
    private static boolean isAboutDumps(Rule rule) {
        return rule.needs().contains(HeapContents.SIGNAL);
    }

    Diagnosis diagnose(List<Facts> recordings) {
        Findings findings = new Findings();
        List<Map<String, Verdict>> verdicts = new ArrayList<>();
        for (Facts facts : recordings) {
            Map<String, Verdict> said = SameDisease.joined(new Consultation(rules, facts).verdicts());
            verdicts.add(said);
            said.values().stream()
                    .filter(Sick.class::isInstance)
                    .flatMap(verdict -> ((Sick) verdict).problems().stream())
                    .forEach(problem ->
                            findings.add(facts.get(Recorded.RECORDING).id(), problem));
        }
        List<Healthy> healthy = new ArrayList<>();
        List<NotEnoughData> notEnoughData = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        boolean coreKnown = true;
        Set<String> core = rules.stream().filter(Rule::core).map(Rule::id).collect(Collectors.toUnmodifiableSet());
        for (String id : rules.stream().map(Rule::id).distinct().toList()) {
            Verdict verdict = together(verdicts.stream()
                    .map(said -> Objects.requireNonNull(said.get(id)))
                    .toList());
            if (verdict instanceof Healthy well) {
                healthy.add(well);
            } else if (verdict instanceof NotEnoughData unknown) {
                notEnoughData.add(unknown);
            } else if (verdict instanceof Failed error) {
                failed.add(error);
            }
            coreKnown &= !core.contains(id) || verdict instanceof Healthy;
        }
        List<Finding> ranked = findings.ranked();
        String overall = !ranked.isEmpty()
                ? ranked.get(0).problem().id()
                : coreKnown ? Diagnosis.HEALTHY : Diagnosis.NOT_ENOUGH_DATA;
        return new Diagnosis(recordings, ranked, healthy, notEnoughData, failed, overall);
    }

    /** One disease over all recordings: healthy only if it could look at each and found nothing. */
    private static Verdict together(List<Verdict> verdicts) {
        return verdicts.stream()
                .max((a, b) -> Integer.compare(weight(a), weight(b)))
                .orElseThrow();
    }

    private static int weight(Verdict verdict) {
        if (verdict instanceof Sick) {
            return 3;
        }
        if (verdict instanceof Failed) {
            return 2;
        }
        return verdict instanceof NotEnoughData ? 1 : 0;
    }
}

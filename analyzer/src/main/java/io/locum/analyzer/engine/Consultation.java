package io.locum.analyzer.engine;

import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.rule.Verdict.Failed;
import io.locum.analyzer.rule.Verdict.Healthy;
import io.locum.analyzer.rule.Verdict.NotEnoughData;
import io.locum.analyzer.rule.Verdict.Sick;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks a set of rules about the facts of one recording. */
final class Consultation {

    /** In less than this a loop may be blocked without it having been seen to come back. */
    private static final Duration LEAST_WARM = Duration.ofSeconds(3);

    private final List<Rule> rules;
    private final Facts facts;
    private final Map<Rule, Verdict> verdicts = new LinkedHashMap<>();

    Consultation(List<Rule> rules, Facts facts) {
        this.rules = rules;
        this.facts = facts;
        rules.forEach(rule -> verdicts.put(rule, ask(rule)));
    }

    /** What each rule says; a problem that is but a symptom of another one is left out. */
    Map<Rule, Verdict> verdicts() {
        List<Problem> all = verdicts.values().stream()
                .filter(Sick.class::isInstance)
                .flatMap(verdict -> ((Sick) verdict).problems().stream())
                .toList();
        Map<Rule, Verdict> result = new LinkedHashMap<>();
        for (Rule rule : rules) {
            Verdict verdict = verdicts.getOrDefault(rule, new Healthy(rule.id(), ""));
            result.put(rule, verdict instanceof Sick sick ? withoutSymptoms(rule, sick, all) : verdict);
        }
        return result;
    }

    private static Verdict withoutSymptoms(Rule rule, Sick sick, List<Problem> all) {
        List<Problem> own = sick.problems().stream()
                .filter(mine ->
                        all.stream().noneMatch(other -> !other.id().equals(mine.id()) && rule.explainedBy(mine, other)))
                .toList();
        return own.isEmpty()
                ? new Healthy(rule.id(), "What there is of it follows from another problem that was found.")
                : new Sick(rule.id(), own);
    }

    private Verdict ask(Rule rule) {
        List<Signal<?>> missing = missing(rule);
        if (!missing.isEmpty()) {
            String events =
                    missing.stream().map(Signal::recordedBy).distinct().sorted().collect(Collectors.joining(", "));
            return new NotEnoughData(rule.id(), events, howToRecord());
        }
        try {
            Verdict verdict = rule.examine(facts);
            return verdict instanceof Healthy && rule.core()
                    ? unlessTooShort(rule).orElse(verdict)
                    : verdict;
        } catch (RuntimeException e) {
            return new Failed(rule.id(), String.valueOf(e));
        }
    }

    private List<Signal<?>> missing(Rule rule) {
        List<Signal<?>> missing =
                rule.needs().stream().filter(signal -> !facts.has(signal)).toList();
        Set<Signal<?>> any = rule.needsOneOf();
        return missing.isEmpty() && any.stream().noneMatch(facts::has) ? List.copyOf(any) : missing;
    }

    /** What is judged only once the run is warm cannot be called healthy before. */
    private Optional<Verdict> unlessTooShort(Rule rule) {
        return WarmUp.warmTime(facts.get(Recorded.RECORDING)).compareTo(LEAST_WARM) < 0
                ? Optional.of(new NotEnoughData(
                        rule.id(),
                        "more of the run after its warm-up: record for at least fifteen seconds",
                        howToRecord()))
                : Optional.empty();
    }

    private String howToRecord() {
        var pid = facts.get(Recorded.RECORDING).knownPid();
        return "locum attach " + (pid.isPresent() ? Long.toString(pid.getAsLong()) : "<pid>") + " --for 60s";
    }
}

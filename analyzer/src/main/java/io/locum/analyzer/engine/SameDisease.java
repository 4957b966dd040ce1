package io.locum.analyzer.engine;

import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.rule.Verdict.Failed;
import io.locum.analyzer.rule.Verdict.Healthy;
import io.locum.analyzer.rule.Verdict.Sick;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several rules may know one disease, each by other signs of the same recording: what they say is one verdict. */
final class SameDisease {

    private SameDisease() {}

    /** By the id of the disease, in the order of the rules. */
    static Map<String, Verdict> joined(Map<Rule, Verdict> verdicts) {
        Map<String, List<Verdict>> byId = new LinkedHashMap<>();
        verdicts.forEach((rule, verdict) ->
                byId.computeIfAbsent(rule.id(), unused -> new ArrayList<>()).add(verdict));
        Map<String, Verdict> joined = new LinkedHashMap<>();
        byId.forEach((id, said) -> joined.put(id, join(id, said)));
        return joined;
    }

    private static Verdict join(String id, List<Verdict> said) {
        List<List<Problem>> found = said.stream()
                .filter(Sick.class::isInstance)
                .map(verdict -> ((Sick) verdict).problems())
                .toList();
        if (found.isEmpty()) {
            return said.stream().min(Comparator.comparingInt(SameDisease::rank)).orElseThrow();
        }
        boolean oneEach = found.stream().allMatch(problems -> problems.size() == 1);
        List<Problem> all = found.stream().flatMap(List::stream).toList();
        return new Sick(id, oneEach ? List.of(join(all)) : all);
    }

    /** Who could look at something speaks for those who could not. */
    private static int rank(Verdict verdict) {
        return verdict instanceof Failed ? 0 : verdict instanceof Healthy ? 1 : 2;
    }

    /** The surest, with the evidence of all. */
    private static Problem join(List<Problem> problems) {
        List<Problem> surestFirst = problems.stream()
                .sorted(Comparator.comparing(Problem::confidence)
                        .thenComparing(problem -> problem.impact().severity())
                        .reversed())
                .toList();
        List<Evidence> evidence = surestFirst.stream()
                .flatMap(problem -> problem.evidence().stream())
                .toList();
        Problem first = surestFirst.get(0);
        return new Problem(
                first.id(),
                first.confidence(),
                first.title(),
                first.cause(),
                first.culprit(),
                first.impact(),
                evidence,
                first.recommendation());
    }
}

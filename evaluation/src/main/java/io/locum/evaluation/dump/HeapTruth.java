package io.locum.evaluation.dump;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The truth about a heap. Where several answers are right, any of them will do; a star stands for anything.
 *
 * @param verdicts the ids of its disease; none: it is well
 * @param holders the fields that hold what accumulates, each as a class's full name, a dot and the field's name; none:
 *     whichever is named
 * @param sources the classes and methods that what accumulates is written in, for lambdas that are to be blamed; none:
 *     whichever is named
 * @param accumulates the types that accumulate, by their full names; none: whichever is named
 */
public record HeapTruth(List<String> verdicts, List<String> holders, List<String> sources, List<String> accumulates) {

    /** Copies the lists. */
    public HeapTruth {
        verdicts = List.copyOf(verdicts);
        holders = List.copyOf(holders);
        sources = List.copyOf(sources);
        accumulates = List.copyOf(accumulates);
    }

    /** Whether there is a disease to be found. */
    public boolean sick() {
        return !verdicts.isEmpty();
    }

    /** Whether this is the disease. */
    boolean isDisease(String id) {
        return verdicts.contains(id);
    }

    /** Whether the field named in a finding is right, and the source where that matters. */
    boolean isBlamed(Suspect suspect) {
        return (holders.isEmpty() || suspect.holders().stream().anyMatch(named -> matches(holders, named)))
                && (sources.isEmpty() || matches(sources, suspect.culprit()));
    }

    /** Whether this type, named in a finding, is right. */
    boolean isAccumulated(String named) {
        return accumulates.isEmpty() || matches(accumulates, named);
    }

    private static boolean matches(List<String> patterns, String named) {
        return patterns.stream()
                .anyMatch(pattern -> Pattern.matches("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E", named));
    }
}

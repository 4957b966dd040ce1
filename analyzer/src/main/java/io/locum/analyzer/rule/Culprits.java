package io.locum.analyzer.rule;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Frame;
import io.locum.analyzer.signal.CodeOrigin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the code to blame in stacks. */
public final class Culprits {

    /**
     * Work that scatters over helpers belongs to the method that calls them: the innermost method to blame is the one
     * with at least this share of the time in itself and below.
     */
    private static final double MOST = 0.6;

    private Culprits() {}

    /** A frame as a culprit. */
    public static Culprit of(Frame frame) {
        return new Culprit(
                CodeOrigin.sourceClass(frame),
                CodeOrigin.sourceMethod(frame),
                frame.method(),
                frame.line(),
                Optional.empty());
    }

    /** The user's frame that this stack is to blame on. */
    public static Optional<Culprit> of(CallStack stack) {
        return CodeOrigin.culprit(stack).map(Culprits::of);
    }

    /** The innermost of the user's frames that most of the weight is in or below, or else that of the heaviest stack. */
    public static Optional<Culprit> ofMost(Map<CallStack, Double> weights) {
        return innermostWithMost(weights).or(() -> heaviest(weights));
    }

    /**
     * The innermost of the user's frames that most of the weight is in or below; empty when no frame has that much. Stacks
     * without their outer frames belong to callers that nobody knows, and do not count.
     *
     * @param all stacks and what each weighs
     */
    public static Optional<Culprit> innermostWithMost(Map<CallStack, Double> all) {
        Map<CallStack, Double> weights = new LinkedHashMap<>(all);
        weights.keySet().removeIf(CallStack::isTorn);
        double total =
                weights.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> below = new LinkedHashMap<>();
        weights.forEach((stack, weight) -> CodeOrigin.users(stack).stream()
                .map(CodeOrigin::code)
                .distinct()
                .forEach(code -> below.merge(code, weight, Double::sum)));
        Set<String> most = below.entrySet().stream()
                .filter(entry -> entry.getValue() >= total * MOST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        // where each stack comes to one of them first; a caller that some samplers leave out has less, and is no callee
        Map<String, Double> innermost = new LinkedHashMap<>();
        weights.forEach((stack, weight) -> CodeOrigin.users(stack).stream()
                .map(CodeOrigin::code)
                .filter(most::contains)
                .findFirst()
                .ifPresent(code -> innermost.merge(code, weight, Double::sum)));
        return innermost.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .flatMap(entry -> inHeaviest(entry.getKey(), weights));
    }

    /** The frame to blame in the heaviest stack. */
    public static Optional<Culprit> heaviest(Map<CallStack, Double> weights) {
        return weights.entrySet().stream().max(Map.Entry.comparingByValue()).flatMap(entry -> of(entry.getKey()));
    }

    private static Optional<Culprit> inHeaviest(String code, Map<CallStack, Double> weights) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<CallStack, Double>comparingByValue().reversed())
                .flatMap(entry -> CodeOrigin.users(entry.getKey()).stream())
                .filter(frame -> CodeOrigin.code(frame).equals(code))
                .findFirst()
                .map(Culprits::of);
    }
}

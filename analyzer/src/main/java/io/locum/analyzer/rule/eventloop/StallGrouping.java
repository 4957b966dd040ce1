package io.locum.analyzer.rule.eventloop;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Culprits;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.signal.CodeOrigin;
import io.locum.analyzer.signal.Stalls.Part;
import io.locum.analyzer.signal.Stalls.Spent;
import io.locum.analyzer.signal.Stalls.Stall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives each stall its culprit and puts stalls of one culprit together. */
final class StallGrouping {

    /** What code on the loop answers for. */
    static final Set<Spent> CODE = EnumSet.of(Spent.CPU, Spent.BLOCKING_CALL, Spent.LOCK);

    /** A helper's stalls belong to its caller when that caller has been blamed at least this often in comparison. */
    private static final double OFTEN_BLAMED = 0.5;

    /** Code that takes this much of a stall made it. */
    private static final double MOST = 0.5;

    /** On a crowded machine, code that by itself is long enough for a stall made it if it took this much of it. */
    private static final double SOME = 0.2;

    private final Duration threshold;

    StallGrouping(Duration threshold) {
        this.threshold = threshold;
    }

    /** Groups of stalls, those without code to blame by what they were mainly spent on. */
    List<StallGroup> groups(List<Stall> stalls) {
        Map<String, List<Stall>> byCode = new LinkedHashMap<>();
        Map<String, Culprit> culprits = new HashMap<>();
        for (Stall stall : stalls) {
            Optional<Culprit> culprit = culprit(stall);
            String key =
                    culprit.map(Culprit::code).orElse("(" + withoutCode(stall).id() + ")");
            culprit.ifPresent(known -> culprits.putIfAbsent(key, known));
            byCode.computeIfAbsent(key, unused -> new ArrayList<>()).add(stall);
        }
        liftToCallers(byCode, culprits);
        return byCode.entrySet().stream()
                .map(entry -> new StallGroup(Optional.ofNullable(culprits.get(entry.getKey())), entry.getValue()))
                .toList();
    }

    /** The code that this stall would have been one for, even on a machine of its own. */
    private Optional<Culprit> culprit(Stall stall) {
        Map<CallStack, Double> weights = new LinkedHashMap<>();
        Duration code = Duration.ZERO;
        for (Part part : stall.parts()) {
            if (CODE.contains(part.spent()) && !part.stack().isEmpty() && !WarmUp.oneOff(part.stack())) {
                weights.merge(part.stack(), (double) part.length().toNanos(), Double::sum);
                code = code.plus(part.length());
            }
        }
        double share = (double) code.toNanos() / stall.length().toNanos();
        boolean enough = share >= MOST || (share >= SOME && code.compareTo(threshold) >= 0);
        return enough ? Culprits.ofMost(weights) : Optional.empty();
    }

    private static Spent withoutCode(Stall stall) {
        Spent mainly = stall.mainly();
        // code that runs once, or too little of it: the rest is what the stall was about
        return CODE.contains(mainly) ? Spent.UNKNOWN : mainly;
    }

    /** A stall with a single stack blames a helper where others, with several, blame the method that calls it. */
    private static void liftToCallers(Map<String, List<Stall>> byCode, Map<String, Culprit> culprits) {
        for (String code : List.copyOf(byCode.keySet())) {
            List<Stall> own = byCode.getOrDefault(code, List.of());
            callers(own, code).stream()
                    .filter(caller -> byCode.containsKey(caller) && culprits.containsKey(caller))
                    .filter(caller -> byCode.getOrDefault(caller, List.of()).size() >= own.size() * OFTEN_BLAMED)
                    .findFirst()
                    .ifPresent(caller -> {
                        List<Stall> all = new ArrayList<>(byCode.getOrDefault(caller, List.of()));
                        all.addAll(own);
                        all.sort(Comparator.comparing(Stall::start));
                        byCode.put(caller, all);
                        byCode.remove(code);
                    });
        }
    }

    /** The user's methods around this code, in stacks of these stalls, innermost first. */
    private static List<String> callers(List<Stall> stalls, String code) {
        return stalls.stream()
                .flatMap(stall -> stall.parts().stream())
                .map(part -> CodeOrigin.users(part.stack()).stream()
                        .map(CodeOrigin::code)
                        .toList())
                .filter(codes -> codes.contains(code))
                .findFirst()
                .map(codes -> codes.subList(codes.lastIndexOf(code) + 1, codes.size()))
                .orElse(List.of());
    }
}

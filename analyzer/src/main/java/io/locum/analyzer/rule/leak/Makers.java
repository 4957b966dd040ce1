package io.locum.analyzer.rule.leak;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Culprits;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.SiteTable;
import io.locum.analyzer.rule.SiteLines;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Survivors;
import io.locum.analyzer.signal.Survivors.Survivor;
import io.locum.heap.accumulation.Accumulation;
import io.locum.heap.accumulation.Entries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who makes what piles up: the stacks of objects that a recording has sampled when they were made, and that were alive at
 * its end. Taken are those made on behalf of the class that has the collection, whatever part of an entry they are; where
 * there are none, those of the types that the dump shows in the collection.
 *
 * @param stacks and how many samples each stands for
 */
record Makers(Map<CallStack, Double> stacks, Map<CallStack, String> types) {

    private static final int ENOUGH = 2;

    static Makers of(Accumulation place, Facts facts) {
        Instant warm = WarmUp.end(facts.get(Recorded.RECORDING));
        List<Survivor> all = facts.find(Survivors.SIGNAL).map(Survivors::objects).orElse(List.of()).stream()
                .filter(survivor -> survivor.allocatedAt().isAfter(warm))
                .filter(survivor -> Culprits.of(survivor.stack()).isPresent())
                .toList();
        Optional<String> holder = Holder.of(place).map(Holder::className);
        List<Survivor> added = all.stream()
                .filter(survivor ->
                        holder.filter(name -> passes(survivor.stack(), name)).isPresent())
                .toList();
        Map<CallStack, Double> stacks = new LinkedHashMap<>();
        Map<CallStack, String> types = new LinkedHashMap<>();
        for (Survivor survivor : added.isEmpty() ? typed(all, place) : added) {
            stacks.merge(survivor.stack(), 1.0, Double::sum);
            types.putIfAbsent(survivor.stack(), survivor.className());
        }
        return new Makers(stacks, types);
    }

    private static List<Survivor> typed(List<Survivor> all, Accumulation place) {
        return all.stream()
                .filter(survivor -> isOf(place, survivor.className()))
                .toList();
    }

    private static boolean isOf(Accumulation place, String className) {
        Entries entries = place.entries();
        return className.equals(entries.type())
                || className.equals(entries.keyType())
                || entries.held().filter(className::equals).isPresent();
    }

    private static boolean passes(CallStack stack, String className) {
        return stack.frames().stream().anyMatch(frame -> frame.className().equals(className));
    }

    /** The user's code that makes most of it; empty where a single sample would have to tell. */
    Optional<Culprit> most() {
        return stacks.values().stream().mapToDouble(Double::doubleValue).sum() < ENOUGH
                ? Optional.empty()
                : Culprits.ofMost(stacks);
    }

    List<Evidence> evidence() {
        if (stacks.isEmpty()) {
            return List.of();
        }
        SiteLines lines = new SiteLines();
        stacks.forEach((stack, count) -> lines.add(stack, count, types.getOrDefault(stack, "")));
        double all = stacks.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(
                new SiteTable(Survivors.SIGNAL, "Where what stays is made (samples alive at the end)", lines.most()));
        stacks.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> evidence.add(new Evidence.Stack(
                        Survivors.SIGNAL, "Who makes most of it", "", most.getKey(), most.getValue() / all)));
        return evidence;
    }
}

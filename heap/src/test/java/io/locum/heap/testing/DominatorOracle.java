package io.locum.heap.testing;

import io.locum.heap.Dominators.Strength;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Dominators by their definition: an object is taken out, and what can no longer be reached was dominated by it. One walk
 * over the graph for each object.
 */
public final class DominatorOracle {

    private final HeapGraph graph;
    private final Set<DumpedObject> reachable;
    private final Map<DumpedObject, Set<DumpedObject>> dominated = new HashMap<>();
    private final Map<DumpedObject, DumpedObject> nearest = new HashMap<>();

    public DominatorOracle(HeapGraph graph) {
        this.graph = graph;
        this.reachable = reach(Strength.STRONG::equals, Optional.empty());
        for (DumpedObject object : reachable) {
            Set<DumpedObject> gone = new HashSet<>(reachable);
            gone.removeAll(reach(Strength.STRONG::equals, Optional.of(object)));
            dominated.put(object, gone);
        }
        for (DumpedObject object : reachable) {
            findNearest(object).ifPresent(dominator -> nearest.put(object, dominator));
        }
    }

    public boolean reachable(DumpedObject object) {
        return reachable.contains(object);
    }

    public Set<DumpedObject> reachable() {
        return reachable;
    }

    /** What would be freed without this object, itself included; itself alone when it is unreachable. */
    public Set<DumpedObject> retained(DumpedObject object) {
        return dominated.getOrDefault(object, Set.of(object));
    }

    /** The nearest dominator. Empty: the roots together. */
    public Optional<DumpedObject> dominator(DumpedObject object) {
        return Optional.ofNullable(nearest.get(object));
    }

    /** Of all that dominate it, the one that all others dominate: it retains the least. */
    private Optional<DumpedObject> findNearest(DumpedObject object) {
        return reachable.stream()
                .filter(candidate ->
                        !candidate.equals(object) && retained(candidate).contains(object))
                .min(Comparator.comparing(candidate -> retained(candidate).size()));
    }

    /** What the best path reaches with this strength, and no better. */
    public Set<DumpedObject> reachableOnlyBy(Strength strength) {
        Set<DumpedObject> better =
                strength == Strength.STRONG ? Set.of() : reach(edge -> edge.compareTo(strength) < 0, Optional.empty());
        Set<DumpedObject> found = strength == Strength.UNREACHABLE
                ? new HashSet<>(graph.objects())
                : reach(edge -> edge.compareTo(strength) <= 0, Optional.empty());
        found.removeAll(better);
        return found;
    }

    /** How many steps a shortest path from a root to each reachable object has; 0 for a root. */
    public Map<DumpedObject, Integer> distances() {
        Map<DumpedObject, Integer> distances = new HashMap<>();
        List<DumpedObject> level = graph.roots();
        for (int distance = 0; !level.isEmpty(); distance++) {
            List<DumpedObject> next = new ArrayList<>();
            for (DumpedObject object : level) {
                if (distances.putIfAbsent(object, distance) == null) {
                    graph.from(object).stream()
                            .filter(edge -> edge.strength() == Strength.STRONG)
                            .forEach(edge -> next.add(edge.to()));
                }
            }
            level = next;
        }
        return distances;
    }

    private Set<DumpedObject> reach(Predicate<Strength> counts, Optional<DumpedObject> without) {
        Set<DumpedObject> seen = new HashSet<>();
        Deque<DumpedObject> open = new ArrayDeque<>(graph.roots());
        while (!open.isEmpty()) {
            DumpedObject object = open.pop();
            if (without.filter(object::equals).isEmpty() && seen.add(object)) {
                graph.from(object).stream()
                        .filter(edge -> counts.test(edge.strength()))
                        .forEach(edge -> open.push(edge.to()));
            }
        }
        return seen;
    }
}

package io.locum.heap.accumulation;

import io.locum.heap.Dominators;
import io.locum.heap.Heap;
import io.locum.heap.content.CollectionReader;
import io.locum.heap.content.Container;
import io.locum.heap.content.FieldReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds where things pile up. From the objects at which the dominator tree splits up much memory, up to the collections
 * they are the inside of; collections that are held in the same way are one; then who holds them, and from a sample what
 * their entries are. Costs two passes over the dominators and a bounded number of reads of the dump.
 */
public final class AccumulationFinder {

    /** Below, nothing is looked at: a list of four thousand references, or a hash map of four hundred. */
    private static final long LEAST_BYTES = 16 << 10;

    /** Of the heap; what is less is in nobody's way. */
    private static final int LEAST_SHARE = 4_096;

    private static final int MOST_BY_BYTES = 120;
    private static final int MOST_BY_COUNT = 60;
    private static final int ENOUGH_ENTRIES = 200;

    private final FieldReader reader;
    private final CollectionReader collections;
    private final Dominators dominators;
    private final EntrySamples samples;
    private final Steps steps;

    private AccumulationFinder(Heap heap) {
        reader = new FieldReader(heap);
        collections = new CollectionReader(reader);
        dominators = heap.dominators();
        samples = new EntrySamples(reader, collections);
        steps = new Steps(reader);
    }

    /** The places where much or many have piled up, most bytes first. */
    public static List<Accumulation> of(Heap heap) {
        return new AccumulationFinder(heap).find();
    }

    private List<Accumulation> find() {
        BitSet points = SplitPoints.of(
                dominators, reader.heap().objects(), Math.max(LEAST_BYTES, dominators.total() / LEAST_SHARE));
        Piles piles = new Piles(reader, collections);
        Map<Integer, Pile> found = piles.of(points);
        List<Group> groups = largest(new Groups(reader, piles).of(found));
        Map<Integer, List<Integer>> ways = new Ways(reader.heap(), points)
                .to(groups.stream().map(group -> group.largest().object()).toList());
        Map<String, Accumulation> byKey = new LinkedHashMap<>();
        for (Group group : groups) {
            Accumulation one = accumulation(
                    group,
                    ways.getOrDefault(group.largest().object(), List.of()),
                    Optional.ofNullable(found.get(piles.outer(group.largest().object()))));
            byKey.merge(one.key(), one, Merge::two);
        }
        new ParkedThreads(reader, samples).find().forEach(one -> byKey.merge(one.key(), one, Merge::two));
        return byKey.values().stream()
                .filter(place -> !ParkedThreads.isRegister(place))
                .sorted(Comparator.comparingLong(Accumulation::bytes).reversed())
                .toList();
    }

    private static List<Group> largest(List<Group> groups) {
        return Stream.concat(
                        groups.stream()
                                .sorted(Comparator.comparingLong(Group::own).reversed())
                                .limit(MOST_BY_BYTES),
                        groups.stream()
                                .filter(group -> group.count() >= ENOUGH_ENTRIES)
                                .sorted(Comparator.comparingLong(Group::count).reversed())
                                .limit(MOST_BY_COUNT))
                .distinct()
                .sorted(Comparator.comparingLong(Group::own).reversed())
                .toList();
    }

    private Accumulation accumulation(Group group, List<Integer> way, Optional<Pile> outer) {
        Pile pile = group.largest();
        List<Integer> whole = whole(way);
        Container container = Room.of(container(pile, whole), group, outer);
        EntrySamples.Seen seen = samples.of(pile, group.count());
        long elsewhere = seen.shared() ? seen.elsewhere() * group.count() : 0;
        List<PathStep> path = steps.of(inside(whole));
        return new Accumulation(
                Key.of(path),
                path,
                container,
                group.piles().size(),
                seen.entries(),
                Math.min(dominators.total(), group.own() + elsewhere),
                seen.shared(),
                collections.bound(pile.object()).or(() -> Bounds.of(path, seen.entries())));
    }

    /** Without the tables and nodes at its end: an array that a collection holds, and shares, is that collection's. */
    private List<Integer> whole(List<Integer> way) {
        for (int last = way.size() - 2; last >= Math.max(0, way.size() - 4); last--) {
            if (!collections.knows(way.get(way.size() - 1)) && collections.knows(way.get(last))) {
                return way.subList(0, last + 1);
            }
        }
        return way;
    }

    /** A library's class that keeps a collection: the field with it says more than the class. */
    private List<Integer> inside(List<Integer> way) {
        int last = way.isEmpty() ? Heap.NONE : way.get(way.size() - 1);
        if (last == Heap.NONE || JdkNames.isJdk(reader.className(last))) {
            return way;
        }
        List<Integer> longer = new ArrayList<>(way);
        longer.addAll(collections.within(last));
        return longer;
    }

    private Container container(Pile pile, List<Integer> way) {
        int object = way.isEmpty() ? pile.object() : way.get(way.size() - 1);
        Optional<Container> known = collections.container(object);
        return JdkNames.isArray(pile.container().className()) ? known.orElse(pile.container()) : pile.container();
    }
}

package io.locum.heap.accumulation;

import io.locum.heap.Dominators;
import io.locum.heap.Heap;
import io.locum.heap.ObjectKind;
import io.locum.heap.content.CollectionReader;
import io.locum.heap.content.Container;
import io.locum.heap.content.Container.Kind;
import io.locum.heap.content.FieldReader;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the collection that each split point belongs to: up from tables and nodes to what they are the inside of. */
final class Piles {

    /** Enough for the longest way through holders; more are nodes of a list, which need not be followed to its start. */
    private static final int LONGEST_CLIMB = 10_000;

    private final FieldReader reader;
    private final CollectionReader collections;
    private final Dominators dominators;
    private final Linked linked;
    private final OwnCollections own;
    private final Map<Integer, Pile> piles = new LinkedHashMap<>();

    /** For each split point that was climbed from; others on the same long way need not climb it again. */
    private final Map<Integer, Integer> collectionOf = new HashMap<>();

    Piles(FieldReader reader, CollectionReader collections) {
        this.reader = reader;
        this.collections = collections;
        this.dominators = reader.heap().dominators();
        this.linked = new Linked(reader);
        this.own = new OwnCollections(reader);
    }

    /** The piles by their objects, with what lies within each. */
    Map<Integer, Pile> of(BitSet splitPoints) {
        for (int point = splitPoints.nextSetBit(0); point >= 0; point = splitPoints.nextSetBit(point + 1)) {
            int object = collection(point);
            collectionOf.put(point, object);
            if (object != Heap.NONE && !piles.containsKey(object)) {
                pile(object).ifPresent(pile -> piles.put(object, pile));
            }
        }
        Map<Integer, Long> inner = new HashMap<>();
        for (Pile pile : piles.values()) {
            int outer = outer(pile.object());
            if (outer != Heap.NONE) {
                inner.merge(outer, pile.retained(), Long::sum);
            }
        }
        inner.forEach((object, bytes) -> piles.computeIfPresent(object, (unused, pile) -> pile.with(bytes)));
        return piles;
    }

    /** The nearest pile that dominates this object, or {@link Heap#NONE}. */
    int outer(int object) {
        int at = dominators.of(object);
        for (int i = 0; at >= 0 && i < LONGEST_CLIMB; i++) {
            if (piles.containsKey(at)) {
                return at;
            }
            at = dominators.of(at);
        }
        return Heap.NONE;
    }

    private int collection(int point) {
        int at = point;
        for (int i = 0; i < LONGEST_CLIMB; i++) {
            Integer known = collectionOf.get(at);
            if (known != null) {
                return known;
            }
            if (collections.knows(at)) {
                return outermost(at);
            }
            if (linked.isPart(at, dominators.of(at))) {
                at = linked.first(at);
                if (!isInside(at)) {
                    return at;
                }
            }
            int parent = dominators.of(at);
            if (!isInside(at)) {
                return Heap.NONE;
            }
            if (parent < 0 || !(isInside(parent) || collections.knows(parent))) {
                return reader.heap().kind(at) == ObjectKind.OBJECT_ARRAY ? at : Heap.NONE;
            }
            at = parent;
        }
        return Heap.NONE;
    }

    /** Up from a map to the set or the library's cache that it is the inside of. */
    private int outermost(int collection) {
        int at = collection;
        int parent = dominators.of(at);
        while (parent >= 0 && (collections.wraps(parent, at) || keepsItsOwn(parent))) {
            at = parent;
            parent = dominators.of(at);
        }
        return at;
    }

    private boolean keepsItsOwn(int object) {
        return collections
                .container(object)
                .filter(container -> container.kind() == Kind.LISTENERS || !JdkNames.isJdk(container.className()))
                .isPresent();
    }

    private boolean isInside(int object) {
        return reader.heap().kind(object) == ObjectKind.OBJECT_ARRAY || JdkNames.isNode(reader.className(object));
    }

    private Optional<Pile> pile(int object) {
        long retained = dominators.retained(object);
        Optional<Container> known = collections.container(object);
        if (known.isPresent()) {
            return Optional.of(new Pile(
                    object,
                    known.get(),
                    collections.count(object),
                    retained,
                    0,
                    most -> collections.sample(object, most)));
        }
        return own.of(object)
                .map(made ->
                        new Pile(object, made.container(), made.count(), retained + made.beside(), 0, made.entries()));
    }
}

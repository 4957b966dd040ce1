package io.locum.heap.accumulation;

import io.locum.heap.Dominators;
import io.locum.heap.Heap;
import io.locum.heap.ObjectKind;
import io.locum.heap.content.FieldReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts piles together that are held in the same way, and decides on which level things pile up: sessions with a list
 * each are sessions; three tenants with a long list each are long lists.
 */
final class Groups {

    /** So many inner collections, at least, show that each entry has one. */
    private static final int ENOUGH = 8;

    /** The share of the entries that must have one. */
    private static final double MOST_HAVE = 0.05;

    /** Steps between a collection and the one around it that tell whether two are held in the same way. */
    private static final int STEPS = 6;

    private final FieldReader reader;
    private final Dominators dominators;
    private final Held held;
    private final Piles piles;

    Groups(FieldReader reader, Piles piles) {
        this.reader = reader;
        this.dominators = reader.heap().dominators();
        this.held = new Held(reader);
        this.piles = piles;
    }

    private record Place(int outer, String way) {}

    List<Group> of(Map<Integer, Pile> found) {
        Map<Place, List<Pile>> places = new LinkedHashMap<>();
        for (Pile pile : found.values()) {
            int outer = piles.outer(pile.object());
            String way = outer == Heap.NONE ? "#" + pile.object() : way(pile.object(), outer);
            places.computeIfAbsent(new Place(outer, way), unused -> new ArrayList<>())
                    .add(pile);
        }
        Map<Integer, Long> absorbed = new HashMap<>();
        List<Group> groups = new ArrayList<>();
        places.forEach((place, same) -> {
            Pile outer = found.get(place.outer());
            if (outer != null && belongsTo(outer, same)) {
                absorbed.merge(place.outer(), same.stream().mapToLong(Pile::own).sum(), Long::sum);
            } else {
                groups.add(new Group(same.stream()
                        .sorted(Comparator.comparingLong(Pile::retained).reversed())
                        .toList()));
            }
        });
        return groups.stream().map(group -> grown(group, absorbed)).toList();
    }

    private static Group grown(Group group, Map<Integer, Long> absorbed) {
        return new Group(group.piles().stream()
                .map(pile -> pile.with(pile.inner() - absorbed.getOrDefault(pile.object(), 0L)))
                .toList());
    }

    private static boolean belongsTo(Pile outer, List<Pile> inner) {
        double entries = inner.stream().mapToLong(Pile::count).average().orElse(0);
        return inner.size() >= ENOUGH && inner.size() >= outer.count() * MOST_HAVE && outer.count() >= entries;
    }

    /** The fields on the way up to the outer collection. */
    private String way(int object, int outer) {
        StringBuilder way = new StringBuilder(reader.className(object));
        int child = object;
        for (int i = 0; i < STEPS && child != outer; i++) {
            int parent = dominators.of(child);
            if (parent < 0) {
                break;
            }
            way.append(" < ").append(JdkNames.normal(reader.className(parent)));
            if (reader.heap().kind(parent) == ObjectKind.INSTANCE) {
                held.by(parent, child).ifPresent(by -> way.append('.').append(by.via()));
            }
            child = parent;
        }
        return way.toString();
    }
}

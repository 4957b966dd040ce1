package io.locum.heap.accumulation;

import io.locum.heap.content.Container;
import io.locum.heap.content.Container.Kind;
import java.util.Optional;

/** How many entries arrays have room for all together: full ones may be the pages of a book that has places for more. */
final class Room {

    private Room() {}

    /** The container with the room of all collections of its group, and of what these are in. */
    static Container of(Container container, Group group, Optional<Pile> outer) {
        if (container.kind() != Kind.ARRAY) {
            return container;
        }
        long all = group.piles().stream()
                .mapToLong(pile -> pile.container().capacity())
                .sum();
        return new Container(
                container.className(),
                container.kind(),
                container.words(),
                all + outer.map(Room::free).orElse(0L),
                container.changes());
    }

    private static long free(Pile pile) {
        long free = Math.max(0, pile.container().capacity() - pile.count());
        // what is no array makes itself longer
        return pile.container().kind() == Kind.ARRAY ? free : Math.max(1, free);
    }
}

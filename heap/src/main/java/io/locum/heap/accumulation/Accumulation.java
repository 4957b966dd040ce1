package io.locum.heap.accumulation;

import io.locum.heap.content.Container;
import java.util.List;
import java.util.Optional;

/**
 * A place where things pile up: a collection, or all collections that are held in the same way.
 *
 * @param key the way to it in normal form: the same for the same place in another dump of the same program
 * @param path from a root to the collection; the root first, the collection last. Of several, the way to the largest
 * @param container what holds the entries
 * @param collections how many such collections there are, at least 1; counts and bytes are those of all
 * @param entries what has piled up
 * @param bytes what would be freed without the entries and the collection's own structure; of entries that are held
 *     from elsewhere too, what they keep alive is estimated from a sample
 * @param shared whether most entries are held from elsewhere too
 * @param bound what keeps it from growing or makes its size legitimate, in words that complete "it is …"
 */
public record Accumulation(
        String key,
        List<PathStep> path,
        Container container,
        int collections,
        Entries entries,
        long bytes,
        boolean shared,
        Optional<String> bound) {

    public Accumulation {
        path = List.copyOf(path);
    }

    /** Bytes per entry, structure included; 0 without entries. */
    public long bytesPerEntry() {
        return entries.count() == 0 ? 0 : bytes / entries.count();
    }

    /** The step that is the root. */
    public PathStep root() {
        return path.get(0);
    }
}

package io.locum.heap.accumulation;

import io.locum.heap.Dominators;
import io.locum.heap.Heap;
import io.locum.heap.content.CollectionReader;
import io.locum.heap.content.Container.Kind;
import io.locum.heap.content.FieldReader;
import io.locum.heap.content.Lambdas;
import io.locum.heap.content.Sample;
import io.locum.heap.content.Wrapped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at some entries of a pile: what they are, what they hold, and whether the pile alone holds them. */
final class EntrySamples {

    /** Shares are right within some percent. */
    private static final int SAMPLE = 100;

    private static final int LOOKED_INTO = 12;
    private static final int LARGEST_LOOK = 300;

    private final FieldReader reader;
    private final CollectionReader collections;
    private final Dominators dominators;
    private final Lambdas lambdas;

    EntrySamples(FieldReader reader, CollectionReader collections) {
        this.reader = reader;
        this.collections = collections;
        this.dominators = reader.heap().dominators();
        this.lambdas = new Lambdas(reader);
    }

    /**
     * What a sample shows.
     *
     * @param shared whether most of the entries are held from elsewhere too
     * @param elsewhere what one of those keeps alive, typically
     */
    record Seen(Entries entries, boolean shared, long elsewhere) {}

    Seen of(Pile pile, long count) {
        List<Sample.Entry> sample = pile.entries().some(SAMPLE);
        boolean set = pile.container().kind() == Kind.SET;
        List<Integer> held = sample.stream()
                .map(entry -> set || isFiller(entry.value()) ? subject(entry) : entry.subject())
                .toList();
        List<Integer> subjects =
                held.stream().map(object -> Wrapped.task(reader, object)).toList();
        Map<String, Integer> types = new HashMap<>();
        Map<String, Integer> keys = new HashMap<>();
        subjects.forEach(object -> types.merge(JdkNames.normal(reader.className(object)), 1, Integer::sum));
        if (!set) {
            sample.stream()
                    .filter(entry -> entry.key() != Heap.NONE && entry.value() != Heap.NONE)
                    .forEach(entry -> keys.merge(reader.className(entry.key()), 1, Integer::sum));
        }
        String type = most(types);
        List<Integer> typical = subjects.stream()
                .filter(object -> JdkNames.normal(reader.className(object)).equals(type))
                .toList();
        // what wraps a task may hold more than the task: a thread its local variables
        List<Integer> elsewhere =
                held.stream().filter(object -> !heldHere(object, pile.object())).toList();
        long distinct = elsewhere.stream().distinct().count();
        return new Seen(
                new Entries(
                        count,
                        type,
                        subjects.isEmpty() ? 0 : (double) types.getOrDefault(type, 0) / subjects.size(),
                        most(keys),
                        JdkNames.isLambda(type) && !typical.isEmpty() ? lambdas.source(typical) : Optional.empty(),
                        held(typical)),
                elsewhere.size() * 2 > subjects.size(),
                elsewhere.isEmpty() ? 0 : median(elsewhere) * distinct / elsewhere.size());
    }

    /** What sets put into the maps that they are made of. */
    private boolean isFiller(int value) {
        String name = reader.className(value);
        return name.equals("java.lang.Object") || name.equals("java.lang.Boolean");
    }

    private static int subject(Sample.Entry entry) {
        return entry.key() == Heap.NONE ? entry.value() : entry.key();
    }

    /** Whether the collection's own structure is what dominates the entry. */
    private boolean heldHere(int entry, int collection) {
        int parent = dominators.of(entry);
        if (parent < 0) {
            return false;
        }
        return parent == collection
                || isInside(parent)
                || (!collections.knows(entry) && reader.className(parent).equals(reader.className(entry)))
                || isInside(dominators.of(parent));
    }

    private boolean isInside(int object) {
        String name = object < 0 ? "" : reader.className(object);
        return JdkNames.isArray(name) || JdkNames.isNode(name);
    }

    private long median(List<Integer> objects) {
        long[] sizes = objects.stream().mapToLong(dominators::retained).sorted().toArray();
        return sizes[sizes.length / 2];
    }

    /** The class that more than half of what some entries keep alive belongs to; of collections, what is in them. */
    private Optional<String> held(List<Integer> typical) {
        Map<String, Long> bytes = new HashMap<>();
        long total = 0;
        for (int entry : typical.subList(0, Math.min(LOOKED_INTO, typical.size()))) {
            for (Sample.Entry inner : collections.sample(entry, 3)) {
                return Optional.of(JdkNames.normal(reader.className(inner.subject())));
            }
            total += new Weigher(reader.heap(), LARGEST_LOOK).add(entry, bytes);
        }
        long half = total / 2;
        return bytes.entrySet().stream()
                .filter(line -> line.getValue() > half)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}

package io.locum.heap.content;

import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.content.Container.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** Reads the collections of a heap: all that some {@link ContentReader} knows. For one thread. */
public final class CollectionReader {

    /** A collection in a collection in a collection, and so on: more is a damaged dump. */
    private static final int DEEPEST = 8;

    private final FieldReader reader;
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<HeapClass, Optional<Shape>> byClass = new HashMap<>();

    public CollectionReader(FieldReader reader) {
        this.reader = reader;
        for (ContentReader known : ServiceLoader.load(ContentReader.class, CollectionReader.class.getClassLoader())) {
            known.shapes().forEach(shape -> shapes.put(shape.className(), shape));
        }
    }

    /** Whether it can be read as a collection. */
    public boolean knows(int object) {
        return object != Heap.NONE && shape(object).isPresent();
    }

    /** What the collection is; empty when it is none that is known. */
    public Optional<Container> container(int object) {
        return object == Heap.NONE
                ? Optional.empty()
                : shape(object).map(shape -> {
                    int inner = innermost(object, shape);
                    return new Container(
                            reader.className(object), shape.kind(), words(object, shape), room(inner), changes(inner));
                });
    }

    /** How many entries it has; 0 when it is no collection. */
    public long count(int object) {
        return object == Heap.NONE
                ? 0
                : shape(object)
                        .flatMap(shape -> structure(innermost(object, shape)))
                        .map(found -> found.structure().count(reader, found.object()))
                        .orElse(0L);
    }

    /** How full lists, sets, maps and queues of this class are; empty: of others, and of those that keep their entries elsewhere. */
    public Optional<Extent> extent(HeapClass type) {
        return find(type)
                .filter(shape -> switch (shape.kind()) {
                    case LIST, SET, MAP, QUEUE -> true;
                    case CACHE, SESSIONS, LISTENERS, TASKS, ARRAY, LINKED, POOL, THREAD_LOCALS -> false;
                })
                .flatMap(shape -> shape.contents() instanceof Shape.Contained.Own own
                        ? own.structure().extent()
                        : Optional.empty());
    }

    /** Some of its entries. */
    public List<Sample.Entry> sample(int object, int most) {
        Sample sample = new Sample(most);
        if (object != Heap.NONE) {
            shape(object).flatMap(shape -> structure(innermost(object, shape))).ifPresent(found -> found.structure()
                    .sample(reader, found.object(), sample));
        }
        return sample.entries();
    }

    /** What bounds it, or makes its size legitimate, in words that complete "it is …". */
    public Optional<String> bound(int object) {
        Optional<Shape> at = object == Heap.NONE ? Optional.empty() : shape(object);
        int here = object;
        for (int depth = 0; at.isPresent() && depth < DEEPEST; depth++) {
            Optional<String> bound = at.get().limit().of(reader, here);
            if (bound.isPresent()) {
                return bound;
            }
            here = next(here, at.get());
            at = here == Heap.NONE ? Optional.empty() : shape(here);
        }
        return Optional.empty();
    }

    /** Whether the outer one keeps its entries in the inner one. */
    public boolean wraps(int outer, int inner) {
        return outer != Heap.NONE
                && shape(outer).filter(shape -> next(outer, shape) == inner).isPresent();
    }

    /** The collections within, in which it keeps its entries in turn; the innermost last. */
    public List<Integer> within(int object) {
        List<Integer> within = new ArrayList<>();
        int at = object;
        while (at != Heap.NONE && within.size() < DEEPEST) {
            int here = at;
            at = shape(here).map(shape -> next(here, shape)).orElse(Heap.NONE);
            if (at != Heap.NONE) {
                within.add(at);
            }
        }
        return within;
    }

    private record Found(int object, Structure structure) {}

    private Optional<Found> structure(int object) {
        return shape(object)
                .flatMap(shape -> shape.contents() instanceof Shape.Contained.Own own
                        ? Optional.of(new Found(object, own.structure()))
                        : Optional.empty());
    }

    private int innermost(int object, Shape outer) {
        int here = object;
        Shape shape = outer;
        for (int depth = 0; depth < DEEPEST; depth++) {
            int next = next(here, shape);
            Optional<Shape> inner = next == Heap.NONE ? Optional.empty() : shape(next);
            if (inner.isEmpty()) {
                return here;
            }
            here = next;
            shape = inner.get();
        }
        return here;
    }

    private int next(int object, Shape shape) {
        return shape.contents() instanceof Shape.Contained.In in
                ? reader.reference(object, in.fields().toArray(String[]::new))
                : Heap.NONE;
    }

    private long room(int object) {
        return structure(object)
                .map(found -> found.structure().room(reader, found.object()))
                .orElse(0L);
    }

    private long changes(int object) {
        // a map in order of access counts every look as a change
        return reader.number(object, "accessOrder") != 0
                ? -1
                : structure(object)
                        .map(found -> found.structure().changes(reader, found.object()))
                        .orElse(-1L);
    }

    private String words(int object, Shape shape) {
        String name = reader.className(object);
        return name.equals(shape.className()) || shape.kind() == Kind.CACHE || shape.kind() == Kind.SESSIONS
                ? shape.words()
                : shape.words() + " (" + name + ")";
    }

    private Optional<Shape> shape(int object) {
        return byClass.computeIfAbsent(reader.heap().classOf(object), this::find);
    }

    private Optional<Shape> find(HeapClass type) {
        Optional<HeapClass> at = Optional.of(type);
        for (int depth = 0; at.isPresent() && depth < 100; depth++) {
            Shape shape = shapes.get(at.get().name());
            if (shape != null) {
                return Optional.of(shape);
            }
            at = at.get().superclass();
        }
        return Optional.empty();
    }
}

package io.locum.heap.index;

import io.locum.heap.Cursor;
import io.locum.heap.Dominators;
import io.locum.heap.DumpInfo;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.ObjectKind;
import io.locum.heap.Paths;
import io.locum.heap.Roots;
import io.locum.heap.dominator.DominatorTree;
import io.locum.heap.hprof.HeapRecords;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;

/** A heap as {@link Indexing} put it together. */
final class IndexedHeap implements Heap {

    private final DumpInfo info;
    private final ObjectIndex index;
    private final ObjectIds ids;
    private final ClassTable classes;
    private final RecordPlaces places;
    private final IndexedRoots roots;
    private final Graph graph;
    private final Ranks ranks;
    private final Workspace workspace;
    private final DoubleConsumer progress;
    private Optional<Dominators> dominators = Optional.empty();

    /** The progress is told the share of the search for dominators that is done. */
    IndexedHeap(
            DumpInfo info,
            ObjectIndex index,
            IndexedRoots roots,
            Graph graph,
            Ranks ranks,
            Workspace workspace,
            DoubleConsumer progress) {
        this.info = info;
        this.index = index;
        this.ids = index.ids();
        this.classes = index.classes();
        this.places = index.places();
        this.roots = roots;
        this.graph = graph;
        this.ranks = ranks;
        this.workspace = workspace;
        this.progress = progress;
    }

    @Override
    public DumpInfo info() {
        return info;
    }

    @Override
    public int objects() {
        return ids.size();
    }

    @Override
    public long id(int object) {
        if (object < ids.classObjects()) {
            return ids.idOfClass(object);
        }
        HeapRecords records = places.records();
        places.moveTo(object, records);
        return records.id();
    }

    @Override
    public int find(long id) {
        return id == 0 ? NONE : ids.find(id);
    }

    @Override
    public HeapClass classOf(int object) {
        return classes.get(graph.edges().of(object).classNumber());
    }

    @Override
    public ObjectKind kind(int object) {
        if (object < ids.classObjects()) {
            return ObjectKind.CLASS;
        }
        int number = graph.edges().of(object).classNumber();
        if (!classes.get(number).isArray()) {
            return ObjectKind.INSTANCE;
        }
        return classes.isPrimitiveArray(number) ? ObjectKind.PRIMITIVE_ARRAY : ObjectKind.OBJECT_ARRAY;
    }

    @Override
    public long shallow(int object) {
        return graph.edges().of(object).shallow();
    }

    @Override
    public List<HeapClass> classes() {
        return classes.all();
    }

    @Override
    public List<HeapClass> classes(String name) {
        return classes.allNamed(name);
    }

    @Override
    public HeapClass asClass(int object) {
        if (object < 0 || object >= ids.classObjects()) {
            throw new IllegalArgumentException("object " + object + " is no class");
        }
        return classes.get(object);
    }

    @Override
    public Cursor cursor() {
        Cursor cursor = index.cursor();
        return ids.size() == 0 ? cursor : cursor.moveTo(0);
    }

    @Override
    public void scan(Consumer<Cursor> visitor) {
        HeapRecords records = index.records();
        RecordCursor cursor = new RecordCursor(index, records);
        int object = ids.classObjects();
        while (object < ids.size() && records.next()) {
            if (index.standOn(records, object)) {
                cursor.standOn(object);
                visitor.accept(cursor);
                object++;
            }
        }
    }

    @Override
    public void successors(int object, IntConsumer visitor) {
        Edges edges = graph.edges().of(object);
        if (edges.classEdge() != NONE) {
            visitor.accept(edges.classEdge());
        }
        for (int target = edges.next(); target != NONE; target = edges.next()) {
            visitor.accept(target);
        }
    }

    @Override
    public Roots roots() {
        return roots;
    }

    @Override
    public synchronized Dominators dominators() {
        if (dominators.isEmpty()) {
            dominators = Optional.of(DominatorTree.of(graph, ranks, allBytes(), workspace, progress));
        }
        return dominators.get();
    }

    private long allBytes() {
        return classes.all().stream().mapToLong(HeapClass::shallow).sum();
    }

    @Override
    public Paths paths() {
        return new ShortestPaths(graph, ranks.roots(), workspace, new Holders(index));
    }

    @Override
    public void close() throws IOException {
        workspace.close();
    }
}

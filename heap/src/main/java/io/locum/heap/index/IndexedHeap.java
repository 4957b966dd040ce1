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
import io.locum.heap.hprof.DumpBytes;
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
    private final DumpBytes bytes;
    private final ObjectIds ids;
    private final ClassTable classes;
    private final Layout layout;
    private final RecordPlaces places;
    private final Graph graph;
    private final Ranks ranks;
    private final ThreadLocals locals;
    private final IndexedRoots roots;
    private final Workspace workspace;
    private final DoubleConsumer progress;
    private Optional<Dominators> dominators = Optional.empty();

    IndexedHeap(
            DumpInfo info,
            DumpBytes bytes,
            Inventory inventory,
            ObjectIds ids,
            ClassTable classes,
            Layout layout,
            RecordPlaces places,
            Graph graph,
            Ranks ranks,
            ThreadLocals locals,
            Workspace workspace,
            DoubleConsumer progress) {
        this.info = info;
        this.bytes = bytes;
        this.ids = ids;
        this.classes = classes;
        this.layout = layout;
        this.places = places;
        this.graph = graph;
        this.ranks = ranks;
        this.locals = locals;
        this.workspace = workspace;
        this.progress = progress;
        this.roots = new IndexedRoots(
                inventory.roots, ids, new Threads(bytes, inventory, ids, newCursor(places.records())).read());
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
        Cursor cursor = newCursor(places.records());
        return ids.size() == 0 ? cursor : cursor.moveTo(0);
    }

    private RecordCursor newCursor(HeapRecords records) {
        return new RecordCursor(bytes, ids, classes, layout, places, records);
    }

    @Override
    public void scan(Consumer<Cursor> visitor) {
        HeapRecords records = places.records();
        RecordCursor cursor = newCursor(records);
        int object = ids.classObjects();
        while (object < ids.size() && records.next()) {
            if (ids.inOrder() || ids.find(records.id()) == object) {
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
        Holders holders = new Holders(classes, ids, locals, newCursor(places.records()));
        return new ShortestPaths(graph, ranks.roots(), workspace, holders);
    }

    @Override
    public void close() throws IOException {
        workspace.close();
    }
}

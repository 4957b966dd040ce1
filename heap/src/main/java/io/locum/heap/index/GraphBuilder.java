package io.locum.heap.index;

import io.locum.heap.Heap;
import io.locum.heap.hprof.ClassRecord;
import io.locum.heap.hprof.DumpBytes;
import io.locum.heap.hprof.HeapRecords;
import io.locum.heap.hprof.Tag;
import java.util.function.LongConsumer;

/** The second reading of a dump: writes the graph, notes where records are, counts each class's objects. */
final class GraphBuilder {

    private static final int REPORT_EVERY = 1 << 16;

    private final DumpBytes bytes;
    private final ObjectIds ids;
    private final ClassTable classes;
    private final Layout layout;
    private final RecordPlaces places;
    private final ThreadLocals locals;
    private final InDegrees degrees;
    private final GraphWriter writer;
    private final long[] counts;
    private final long[] sums;
    private long lastClassId;
    private IndexedClass lastClass;

    GraphBuilder(
            DumpBytes bytes,
            ObjectIds ids,
            ClassTable classes,
            Layout layout,
            RecordPlaces places,
            ThreadLocals locals,
            InDegrees degrees,
            Workspace workspace) {
        this.bytes = bytes;
        this.ids = ids;
        this.classes = classes;
        this.layout = layout;
        this.places = places;
        this.locals = locals;
        this.degrees = degrees;
        this.writer = new GraphWriter(ids.size(), workspace);
        this.counts = new long[classes.size()];
        this.sums = new long[classes.size()];
        this.lastClassId = 0;
        this.lastClass = classes.ofInstance(0);
    }

    /** Reads all; the progress is told places in the file. */
    Graph build(LongConsumer progress) {
        for (int object = 0; object < ids.classObjects(); object++) {
            classObject(object);
        }
        HeapRecords records = places.records();
        int object = ids.classObjects();
        while (object < ids.size() && records.next()) {
            if (ids.inOrder() || ids.find(records.id()) == object) {
                places.put(object, records.at());
                write(object, records);
                if (object % REPORT_EVERY == 0) {
                    progress.accept(records.at());
                }
                object++;
            }
        }
        for (int i = 0; i < counts.length; i++) {
            classes.get(i).count(counts[i], sums[i]);
        }
        return writer.finish(GraphFacts.of(classes, ids.classObjects(), layout));
    }

    private void classObject(int object) {
        IndexedClass described = classes.get(object);
        writer.begin(classes.ofClasses().number());
        count(classes.ofClasses(), described.ownBytes());
        ClassRecord record = classes.record(object);
        edge(record.superclass());
        edge(record.loader());
        edge(record.signers());
        edge(record.protectionDomain());
        for (long constant : record.constants()) {
            edge(constant);
        }
        for (int i = 0; i < record.staticTypes().length; i++) {
            if (record.staticTypes()[i] == 2) {
                edge(bytes.id(record.staticPlaces()[i]));
            }
        }
        writer.end();
    }

    private void write(int object, HeapRecords records) {
        switch (records.tag()) {
            case Tag.INSTANCE -> instance(object, records);
            case Tag.OBJECT_ARRAY -> references(records);
            default -> primitives(records);
        }
        if (locals.next() == object) {
            for (int local : locals.take()) {
                writer.edge(local);
                degrees.seen(local);
            }
        }
        writer.end();
    }

    private void instance(int object, HeapRecords records) {
        IndexedClass of = classOf(records.classId());
        writer.begin(of.number());
        count(of, of.instanceBytes());
        long body = records.body();
        long end = body + records.fieldBytes();
        int idBytes = bytes.idBytes();
        if (of.kind() != ReferenceKind.STRONG) {
            long place = body + of.referent();
            int target = of.referent() < 0 || place + idBytes > end ? Heap.NONE : ids.find(bytes.id(place));
            writer.referent(target == Heap.NONE ? object : target);
        }
        for (int offset : of.references()) {
            if (body + offset + idBytes > end) {
                break;
            }
            edge(bytes.id(body + offset));
        }
    }

    private void references(HeapRecords records) {
        IndexedClass of = classes.ofArray(records.classId());
        int length = records.length();
        writer.begin(of.number());
        writer.length(length);
        count(of, layout.array(layout.reference(), length));
        long place = records.body();
        for (int i = 0; i < length; i++) {
            edge(bytes.id(place));
            place += bytes.idBytes();
        }
    }

    private void primitives(HeapRecords records) {
        int code = records.elementCode();
        IndexedClass of = classes.arraysOf(code);
        writer.begin(of.number());
        writer.length(records.length());
        count(of, layout.array(Values.type(code).bytes(), records.length()));
    }

    private void edge(long id) {
        if (id == 0) {
            return;
        }
        int target = ids.find(id);
        if (target != Heap.NONE) {
            writer.edge(target);
            degrees.seen(target);
        }
    }

    private IndexedClass classOf(long id) {
        if (id != lastClassId) {
            lastClass = classes.ofInstance(id);
            lastClassId = id;
        }
        return lastClass;
    }

    private void count(IndexedClass of, long size) {
        counts[of.number()]++;
        sums[of.number()] += size;
    }
}

package io.locum.heap.index;

import io.locum.heap.hprof.ClassRecord;
import io.locum.heap.hprof.DumpBytes;
import io.locum.heap.hprof.HeapRecords;
import io.locum.heap.hprof.Tag;
import java.util.function.LongConsumer;

/** The second reading of a dump: writes the graph, notes where records are, counts each class's objects. */
final class GraphBuilder {

    private static final int REPORT_EVERY = 1 << 16;

    private final ObjectIndex index;
    private final DumpBytes bytes;
    private final ObjectIds ids;
    private final ClassTable classes;
    private final Layout layout;
    private final ThreadLocals locals;
    private final GraphWriter writer;
    private final EdgeBatch batch;
    private final ObjectTable objects;
    private final long[] counts;
    private final long[] sums;
    private long lastClassId;
    private IndexedClass lastClass;

    GraphBuilder(ObjectIndex index, Ranks ranks, Workspace workspace) {
        this.index = index;
        this.bytes = index.bytes();
        this.ids = index.ids();
        this.classes = index.classes();
        this.layout = index.layout();
        this.locals = index.locals();
        this.objects = ranks.objects();
        this.writer = new GraphWriter(ids.size(), workspace);
        this.batch = new EdgeBatch(ids, writer, ranks, classes);
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
        HeapRecords records = index.records();
        int object = ids.classObjects();
        while (object < ids.size() && records.next()) {
            if (index.standOn(records, object)) {
                index.places().put(object, records.at());
                write(object, records);
                if (object % REPORT_EVERY == 0) {
                    progress.accept(records.at());
                }
                object++;
            }
        }
        batch.finish();
        for (int i = 0; i < counts.length; i++) {
            classes.get(i).count(counts[i], sums[i]);
        }
        return writer.finish(GraphFacts.of(classes, ids.classObjects(), layout));
    }

    private void classObject(int object) {
        batch.begin(classes.ofClasses());
        count(object, classes.ofClasses(), classes.get(object).ownBytes());
        ClassRecord record = classes.record(object);
        batch.id(record.superclass());
        batch.id(record.loader());
        batch.id(record.signers());
        batch.id(record.protectionDomain());
        for (long constant : record.constants()) {
            batch.id(constant);
        }
        for (int i = 0; i < record.staticTypes().length; i++) {
            if (record.staticTypes()[i] == 2) {
                batch.id(bytes.id(record.staticPlaces()[i]));
            }
        }
        batch.end();
    }

    private void write(int object, HeapRecords records) {
        switch (records.tag()) {
            case Tag.INSTANCE -> instance(object, records);
            case Tag.OBJECT_ARRAY -> references(object, records);
            default -> primitives(object, records);
        }
        if (locals.next() == object) {
            for (long local : locals.take()) {
                batch.id(local);
            }
        }
        batch.end();
    }

    private void instance(int object, HeapRecords records) {
        IndexedClass of = classOf(records.classId());
        batch.begin(of);
        count(object, of, of.instanceBytes());
        long body = records.body();
        long end = body + records.fieldBytes() - bytes.idBytes();
        if (of.kind() != ReferenceKind.STRONG) {
            long place = body + of.referent();
            batch.id(of.referent() < 0 || place > end ? 0 : bytes.id(place));
        }
        for (int offset : of.references()) {
            if (body + offset > end) {
                break;
            }
            batch.id(bytes.id(body + offset));
        }
    }

    private void references(int object, HeapRecords records) {
        IndexedClass of = classes.ofArray(records.classId());
        int length = records.length();
        batch.begin(of, length);
        count(object, of, layout.array(layout.reference(), length));
        long place = records.body();
        for (int i = 0; i < length; i++) {
            batch.id(bytes.id(place));
            place += bytes.idBytes();
        }
    }

    private void primitives(int object, HeapRecords records) {
        int code = records.elementCode();
        IndexedClass of = classes.arraysOf(code);
        batch.begin(of, records.length());
        count(object, of, layout.array(Values.type(code).bytes(), records.length()));
    }

    private IndexedClass classOf(long id) {
        if (id != lastClassId) {
            lastClass = classes.ofInstance(id);
            lastClassId = id;
        }
        return lastClass;
    }

    private void count(int object, IndexedClass of, long size) {
        objects.setBytes(object, size);
        counts[of.number()]++;
        sums[of.number()] += size;
    }
}

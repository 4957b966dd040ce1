package io.locum.heap.redaction;

import io.locum.heap.ValueType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The second walk: what is content becomes zeros. */
final class Blanking implements Content {

    private final Schema schema;
    private final int idBytes;
    private final Map<Long, int[]> runs = new HashMap<>();
    private long lastClass;
    private int[] lastRuns = {};

    Blanking(Schema schema, int idBytes) {
        this.schema = schema;
        this.idBytes = idBytes;
    }

    /** Constants in code, which nothing in the dump calls by, are content. */
    @Override
    public void text(CopyStream stream, long id, long bytes) throws IOException {
        pass(stream, schema.isName(id), bytes);
    }

    @Override
    public void named(long nameId) {
        // Known from the first walk.
    }

    @Override
    public void loaded(long classId, long nameId) {
        // Known from the first walk.
    }

    @Override
    public void superclass(long classId, long superId) {
        // Known from the first walk.
    }

    @Override
    public void staticField(CopyStream stream, long classId, long nameId, ValueType type, int bytes)
            throws IOException {
        pass(stream, keeps(classId, nameId, type), bytes);
    }

    @Override
    public void field(long classId, long nameId, ValueType type) {
        // Known from the first walk.
    }

    @Override
    public void instance(CopyStream stream, long classId, long bytes) throws IOException {
        long left = bytes;
        boolean keep = true;
        for (int run : runs(classId)) {
            long here = Math.min(run, left);
            pass(stream, keep, here);
            left -= here;
            keep = !keep;
        }
        stream.blank(left);
    }

    /** An array of no known class may be one of primitives that damage has turned into something else. */
    @Override
    public void references(CopyStream stream, long classId, long bytes) throws IOException {
        pass(stream, schema.isClass(classId), bytes);
    }

    @Override
    public void primitives(CopyStream stream, long bytes) throws IOException {
        stream.blank(bytes);
    }

    private static void pass(CopyStream stream, boolean keep, long bytes) throws IOException {
        if (keep) {
            stream.keep(bytes);
        } else {
            stream.blank(bytes);
        }
    }

    /** How many bytes of an instance to keep, then how many to blank, and so on in turn. */
    private int[] runs(long classId) {
        if (classId != lastClass) {
            lastRuns = runs.computeIfAbsent(classId, this::findRuns);
            lastClass = classId;
        }
        return lastRuns;
    }

    private int[] findRuns(long classId) {
        List<Integer> found = new ArrayList<>();
        boolean keep = true;
        int run = 0;
        for (Schema.DeclaredField field : schema.allFields(classId)) {
            if (keeps(field.classId(), field.nameId(), field.type()) != keep) {
                found.add(run);
                keep = !keep;
                run = 0;
            }
            run += field.type() == ValueType.OBJECT ? idBytes : field.type().bytes();
        }
        found.add(run);
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean keeps(long classId, long nameId, ValueType type) {
        return type == ValueType.OBJECT || KeptFields.keeps(schema.className(classId), schema.text(nameId), type);
    }
}

package io.locum.heap.redaction;

import io.locum.heap.ValueType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the first walk finds: classes, their fields, and which names are names. */
final class Schema implements Content {

    /** Names of classes and fields are shorter; a longer one counts as none. */
    private static final int LONGEST_NAME = 1 << 16;

    private final Map<Long, String> texts = new HashMap<>();
    private final Set<Long> names = new HashSet<>();
    private final Map<Long, Long> classNames = new HashMap<>();
    private final Map<Long, Long> superclasses = new HashMap<>();
    private final Map<Long, List<DeclaredField>> fields = new HashMap<>();

    boolean isName(long id) {
        return names.contains(id);
    }

    boolean isClass(long id) {
        return classNames.containsKey(id);
    }

    String text(long nameId) {
        return texts.getOrDefault(nameId, "");
    }

    /** As the JVM writes it: {@code java/lang/String}; empty when it is not known. */
    String className(long classId) {
        return text(classNames.getOrDefault(classId, 0L));
    }

    /** The instance fields of a class and its superclasses, its own first; ends where superclasses go round in a circle. */
    List<DeclaredField> allFields(long classId) {
        List<DeclaredField> all = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (long next = classId; next != 0 && seen.add(next); next = superclasses.getOrDefault(next, 0L)) {
            all.addAll(fields.getOrDefault(next, List.of()));
        }
        return all;
    }

    @Override
    public void text(CopyStream stream, long id, long bytes) throws IOException {
        if (bytes > LONGEST_NAME) {
            stream.keep(bytes);
            return;
        }
        StringBuilder text = new StringBuilder((int) bytes);
        for (int i = 0; i < bytes; i++) {
            text.append((char) stream.u1());
        }
        texts.put(id, text.toString());
    }

    @Override
    public void named(long nameId) {
        names.add(nameId);
    }

    @Override
    public void loaded(long classId, long nameId) {
        classNames.put(classId, nameId);
        named(nameId);
    }

    @Override
    public void superclass(long classId, long superId) {
        superclasses.put(classId, superId);
        fields.put(classId, new ArrayList<>());
    }

    @Override
    public void staticField(CopyStream stream, long classId, long nameId, ValueType type, int bytes)
            throws IOException {
        named(nameId);
        stream.keep(bytes);
    }

    @Override
    public void field(long classId, long nameId, ValueType type) {
        named(nameId);
        fields.computeIfAbsent(classId, any -> new ArrayList<>()).add(new DeclaredField(classId, nameId, type));
    }

    @Override
    public void instance(CopyStream stream, long classId, long bytes) throws IOException {
        stream.keep(bytes);
    }

    @Override
    public void references(CopyStream stream, long classId, long bytes) throws IOException {
        stream.keep(bytes);
    }

    @Override
    public void primitives(CopyStream stream, long bytes) throws IOException {
        stream.keep(bytes);
    }

    record DeclaredField(long classId, long nameId, ValueType type) {}
}

package io.locum.heap.accumulation;

import io.locum.heap.Dominators;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.Roots.HeapThread;
import io.locum.heap.StaticField;
import io.locum.heap.ValueType;
import io.locum.heap.content.FieldReader;
import io.locum.heap.content.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the thread locals of all threads, by the static field that holds the thread local. */
public final class ThreadLocalFinder {

    private static final List<String> MAPS = List.of("threadLocals", "inheritableThreadLocals");
    private static final String NETTY = "io.netty.util.internal.InternalThreadLocalMap";
    private static final String FAST = "io.netty.util.concurrent.FastThreadLocal";
    private static final int LARGEST_MAP = 100_000;
    private static final int LONGEST_NAME = 100;

    private final Heap heap;
    private final FieldReader reader;
    private final Dominators dominators;
    private final Held held;
    private final Map<Long, Integer> fastLocals = new HashMap<>();

    private ThreadLocalFinder(Heap heap) {
        this.heap = heap;
        this.reader = new FieldReader(heap);
        this.dominators = heap.dominators();
        this.held = new Held(reader);
    }

    /** What threads keep, largest first. */
    public static List<ThreadLocalUse> of(Heap heap) {
        return new ThreadLocalFinder(heap).find();
    }

    private record Value(int local, int object, long bytes, String thread) {}

    private List<ThreadLocalUse> find() {
        List<Integer> threads = heap.roots().threads().stream()
                .map(HeapThread::object)
                .filter(thread -> thread != Heap.NONE)
                .distinct()
                .toList();
        List<Value> values = new ArrayList<>();
        for (int thread : threads) {
            MAPS.forEach(map -> read(thread, reader.reference(thread, map), values));
            netty(thread, reader.reference(thread, "threadLocalMap"), values);
        }
        Map<Integer, String> holders = holders(values);
        Map<String, List<Value>> byHolder = new LinkedHashMap<>();
        for (Value value : values) {
            byHolder.computeIfAbsent(
                            value.local() == Heap.NONE
                                    ? ""
                                    : holders.getOrDefault(value.local(), reader.className(value.local())),
                            unused -> new ArrayList<>())
                    .add(value);
        }
        return byHolder.entrySet().stream()
                .map(entry -> use(entry.getKey(), entry.getValue(), threads.size()))
                .sorted(Comparator.comparingLong(ThreadLocalUse::bytes).reversed())
                .toList();
    }

    private void read(int thread, int map, List<Value> values) {
        for (int entry : reader.spread(reader.reference(map, "table"), LARGEST_MAP)) {
            int value = reader.reference(entry, "value");
            if (reader.className(value).equals(NETTY)) {
                netty(thread, value, values);
            } else if (value != Heap.NONE) {
                // what others hold as well would stay
                long bytes = dominators.of(value) == entry ? dominators.retained(value) : 0;
                values.add(new Value(
                        reader.reference(entry, "referent"),
                        value,
                        bytes,
                        Texts.of(reader, reader.reference(thread, "name"), LONGEST_NAME)
                                .orElse("")));
            }
        }
    }

    /** Netty's own: values in an array, at the index that its thread local has. */
    private void netty(int thread, int map, List<Value> values) {
        int array = reader.reference(map, "indexedVariables");
        int length = Math.min(reader.length(array), LARGEST_MAP);
        for (int i = 0; i < length; i++) {
            int value = reader.element(array, i);
            Integer local = value == Heap.NONE ? null : fastLocals().get((long) i);
            if (local != null) {
                long bytes = dominators.of(value) == array ? dominators.retained(value) : 0;
                values.add(new Value(
                        local,
                        value,
                        bytes,
                        Texts.of(reader, reader.reference(thread, "name"), LONGEST_NAME)
                                .orElse("")));
            }
        }
    }

    /** Those of Netty's thread locals that are in static fields, by their index. */
    private Map<Long, Integer> fastLocals() {
        if (fastLocals.isEmpty()) {
            for (HeapClass type : heap.classes()) {
                for (StaticField field : type.statics()) {
                    int value = field.type() == ValueType.OBJECT ? (int) field.value() : Heap.NONE;
                    if (value != Heap.NONE && heap.classOf(value).isA(FAST)) {
                        fastLocals.put(reader.number(value, "index"), value);
                    }
                }
            }
            fastLocals.put(-1L, Heap.NONE);
        }
        return fastLocals;
    }

    private Map<Integer, String> holders(List<Value> values) {
        Map<Integer, String> holders = new HashMap<>();
        values.stream().filter(value -> value.local() != Heap.NONE).forEach(value -> holders.put(value.local(), ""));
        for (HeapClass type : heap.classes()) {
            for (StaticField field : type.statics()) {
                if (field.type() == ValueType.OBJECT && holders.containsKey((int) field.value())) {
                    holders.merge(
                            (int) field.value(),
                            type.name() + "." + field.name(),
                            (old, found) -> old.isEmpty() || field.name().startsWith("<") ? found : old);
                }
            }
        }
        holders.replaceAll((local, field) -> field.isEmpty() ? instanceField(local) : field);
        holders.values().removeIf(String::isEmpty);
        return holders;
    }

    private String instanceField(int local) {
        int holder = dominators.of(local);
        return holder < 0
                ? ""
                : held.by(holder, local)
                        .filter(by -> !by.declaredBy().isEmpty())
                        .map(by -> by.declaredBy() + "." + by.via())
                        .orElse("");
    }

    private ThreadLocalUse use(String holder, List<Value> values, int threads) {
        Map<String, Integer> types = new HashMap<>();
        values.forEach(value -> types.merge(JdkNames.normal(reader.className(value.object())), 1, Integer::sum));
        String type = types.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        Value largest = values.stream()
                .max(Comparator.comparingLong(Value::bytes))
                .orElse(new Value(Heap.NONE, Heap.NONE, 0, ""));
        return new ThreadLocalUse(
                holder,
                type,
                values.size(),
                threads,
                values.stream().mapToLong(Value::bytes).sum(),
                largest.bytes(),
                largest.thread());
    }
}

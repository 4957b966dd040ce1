package io.locum.heap.accumulation;

import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.StaticField;
import io.locum.heap.ValueType;
import io.locum.heap.content.CollectionReader;
import io.locum.heap.content.Container;
import io.locum.heap.content.Container.Kind;
import io.locum.heap.content.FieldReader;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads direct buffers: how many bytes the JVM counts, and from the chain of their cleaners which objects hold them. Those
 * without a cleaner are looked for only if there are many, or the JVM counts more than the others: it takes a look at the
 * class of each object.
 */
public final class DirectMemoryFinder {

    private static final int MOST_BUFFERS = 200_000;
    private static final int HOLDERS = 5;

    /** A share of what the JVM counts that the chain of cleaners may lack. */
    private static final double UNSEEN = 0.1;

    private final Heap heap;
    private final FieldReader reader;
    private final CollectionReader collections;
    private final OwnCollections own;
    private final BufferHolders bufferHolders;

    private DirectMemoryFinder(Heap heap) {
        this.heap = heap;
        this.reader = new FieldReader(heap);
        this.collections = new CollectionReader(reader);
        this.own = new OwnCollections(reader);
        this.bufferHolders = new BufferHolders(reader, collections);
    }

    /** What buffers hold outside the heap. */
    public static DirectMemory of(Heap heap) {
        return new DirectMemoryFinder(heap).find();
    }

    private static final class Tally {
        long buffers;
        long bytes;
        String type = "";

        void add(long size, String className) {
            buffers++;
            bytes += size;
            type = className;
        }
    }

    private DirectMemory find() {
        Tally all = new Tally();
        Map<Integer, Tally> byHolder = new HashMap<>();
        addCleaned(all, byHolder);
        long reserved = counter("RESERVED_MEMORY", "reservedMemory");
        SegmentBuffers others = new SegmentBuffers(reader);
        if (others.mayBeMany(all.buffers) || reserved - all.bytes > reserved * UNSEEN) {
            others.find(MOST_BUFFERS).forEach(buffer -> add(buffer, others.bytes(buffer), all, byHolder));
        }
        boolean limited =
                value("java.nio.Bits", "MEMORY_LIMIT_SET", 0) != 0 || value("java.nio.Bits", "memoryLimitSet", 0) != 0;
        return new DirectMemory(
                Math.max(all.buffers, counter("COUNT", "count")),
                Math.max(all.bytes, reserved),
                limited ? Math.max(value("java.nio.Bits", "MAX_MEMORY", 0), value("java.nio.Bits", "maxMemory", 0)) : 0,
                holders(byHolder));
    }

    private void addCleaned(Tally all, Map<Integer, Tally> byHolder) {
        int cleaner = (int) value("jdk.internal.ref.Cleaner", "first", Heap.NONE);
        if (cleaner == Heap.NONE) {
            cleaner = (int) value("sun.misc.Cleaner", "first", Heap.NONE);
        }
        for (int i = 0; cleaner != Heap.NONE && i < MOST_BUFFERS; i++) {
            int thunk = reader.reference(cleaner, "thunk");
            if (reader.className(thunk).equals("java.nio.DirectByteBuffer$Deallocator")) {
                long size = reader.number(thunk, "size", reader.number(thunk, "capacity"));
                add(reader.reference(cleaner, "referent"), size, all, byHolder);
            }
            cleaner = reader.reference(cleaner, "next");
        }
    }

    private void add(int buffer, long size, Tally all, Map<Integer, Tally> byHolder) {
        all.add(size, "");
        int holder = buffer == Heap.NONE ? Heap.NONE : bufferHolders.of(buffer);
        if (holder != Heap.NONE) {
            byHolder.computeIfAbsent(holder, unused -> new Tally()).add(size, reader.className(buffer));
        }
    }

    private List<Accumulation> holders(Map<Integer, Tally> byHolder) {
        List<Integer> largest = byHolder.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<Integer, Tally> entry) -> entry.getValue().bytes)
                        .reversed())
                .limit(HOLDERS)
                .map(Map.Entry::getKey)
                .toList();
        Map<Integer, List<Integer>> ways = largest.isEmpty() ? Map.of() : new Ways(heap, new BitSet()).to(largest);
        Steps steps = new Steps(reader);
        return largest.stream()
                .map(holder -> {
                    List<PathStep> path = steps.of(ways.getOrDefault(holder, List.of()));
                    Tally tally = byHolder.getOrDefault(holder, new Tally());
                    return new Accumulation(
                            Key.of(path),
                            path,
                            container(holder),
                            1,
                            new Entries(tally.buffers, tally.type, 1, "", Optional.empty(), Optional.empty()),
                            tally.bytes,
                            false,
                            collections.bound(holder));
                })
                .toList();
    }

    private Container container(int holder) {
        return collections
                .container(holder)
                .or(() -> own.of(holder).map(OwnCollection::container))
                .orElseGet(() -> new Container(reader.className(holder), Kind.ARRAY, "an array", 0, -1));
    }

    private long counter(String name, String before11) {
        int counter = (int) value("java.nio.Bits", name, Heap.NONE);
        if (counter == Heap.NONE) {
            counter = (int) value("java.nio.Bits", before11, Heap.NONE);
        }
        return reader.number(counter, "value");
    }

    private long value(String className, String field, long otherwise) {
        for (HeapClass type : heap.classes(className)) {
            for (StaticField found : type.statics()) {
                if (found.name().equals(field)) {
                    return found.type() == ValueType.OBJECT && found.value() < 0 ? Heap.NONE : found.value();
                }
            }
        }
        return otherwise;
    }
}

package io.locum.heap.index;

import io.locum.heap.hprof.DumpBytes;
import io.locum.heap.hprof.DumpSink;

/** What the first reading of a dump collects: names, classes, roots, stacks, and the ids of all objects. */
final class Inventory implements DumpSink {

    /** Objects are numbered with an int, and some of those numbers have a meaning of their own. */
    private static final long MOST_OBJECTS = Integer.MAX_VALUE - 64;

    final Names names;
    final RootList roots = new RootList();
    final Places classes = new Places();
    final Places classNames = new Places();
    final Places classSerials = new Places();
    final Places frames = new Places();
    final Places traces = new Places();
    final AddressSet addresses = new AddressSet();

    /** Ids that the set of addresses does not take, in the order of their coming. */
    final LongIntMap oddIds = new LongIntMap();

    private final DumpBytes bytes;
    private long objects;
    private long allAddresses;

    Inventory(DumpBytes bytes) {
        this.bytes = bytes;
        this.names = new Names(bytes);
    }

    @Override
    public void name(long id, long at, int length) {
        names.add(id, at, length);
    }

    @Override
    public void loadedClass(int serial, long id, long nameId) {
        classNames.add(id, nameId);
        classSerials.add(serial, id);
    }

    @Override
    public void frame(long at) {
        frames.add(bytes.id(at), at);
    }

    @Override
    public void trace(long at, int count) {
        traces.add(bytes.i4(at), at);
    }

    @Override
    public void root(int tag, long id, int thread, int frame) {
        roots.add(tag, id, thread, frame);
    }

    @Override
    public void classRecord(long id, long at) {
        classes.add(id, at);
    }

    @Override
    public void object(long id) {
        allAddresses |= id;
        if (objects < MOST_OBJECTS) {
            add(id);
        }
        objects++;
    }

    private void add(long id) {
        if (oddIds.size() > 0 && oddIds.get(id) != LongIntMap.ABSENT) {
            return;
        }
        if (addresses.add(id) == AddressSet.Added.NOT_TAKEN) {
            oddIds.put(id, oddIds.size());
        }
    }

    boolean tooMany() {
        return objects + classes.size() > MOST_OBJECTS;
    }

    long records() {
        return objects;
    }

    /** All addresses of instances and arrays, joined by or: their common zeroes tell how objects are aligned. */
    long allAddresses() {
        return allAddresses;
    }

    /** Whether objects have come in the order that their addresses have in the set, none twice. */
    boolean inOrder() {
        return addresses.inOrder() && oddIds.size() == 0 && objects == addresses.size();
    }
}

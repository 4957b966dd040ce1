package io.locum.heap.index;

import io.locum.heap.Heap;
import io.locum.heap.hprof.HeapRecords;

/**
 * From ids to numbers. Classes come first, then all others in the order of the file. In dumps of Serial, Parallel and G1
 * objects come space by space in the order of their addresses, so the set of addresses numbers them the same way; ZGC and
 * Shenandoah write in the order in which they find objects, and there a permutation leads from one to the other.
 */
final class ObjectIds {

    private final Places classes;
    private final AddressSet addresses;
    private final LongIntMap odd;
    private final boolean inOrder;
    private final IntArray numbers;
    private final int objects;

    private ObjectIds(Inventory inventory, boolean inOrder, IntArray numbers) {
        this.classes = inventory.classes;
        this.addresses = inventory.addresses;
        this.odd = inventory.oddIds;
        this.inOrder = inOrder;
        this.numbers = numbers;
        this.objects = classes.size() + addresses.size() + odd.size() - oddClasses();
    }

    /** Numbers all objects; when they are not in the order of their addresses, by another reading of the dump. */
    static ObjectIds of(Inventory inventory, HeapRecords records, Workspace workspace) {
        int before = inventory.addresses.size();
        for (int i = 0; i < inventory.classes.size(); i++) {
            inventory.addresses.remove(inventory.classes.key(i));
        }
        boolean inOrder = inventory.inOrder() && before == inventory.addresses.size();
        inventory.addresses.freeze();
        int others = inventory.addresses.size() + inventory.oddIds.size();
        ObjectIds ids = new ObjectIds(inventory, inOrder, workspace.ints(inOrder ? 0 : others));
        if (!inOrder) {
            ids.number(records);
        }
        return ids;
    }

    private void number(HeapRecords records) {
        int next = classes.size();
        while (records.next()) {
            int rank = rank(records.id());
            if (rank != Heap.NONE && numbers.get(rank) == 0 && classes.number(records.id()) == LongIntMap.ABSENT) {
                numbers.set(rank, 1 + next++);
            }
        }
    }

    private int rank(long id) {
        int rank = addresses.rank(id);
        if (rank != AddressSet.ABSENT || odd.size() == 0) {
            return rank;
        }
        int behind = odd.get(id);
        return behind == LongIntMap.ABSENT ? Heap.NONE : addresses.size() + behind;
    }

    /** The number of the object with this id, or {@link Heap#NONE}. */
    int find(long id) {
        if (inOrder) {
            int rank = addresses.rank(id);
            return rank != AddressSet.ABSENT ? classes.size() + rank : classes.number(id);
        }
        int rank = rank(id);
        int number = rank == Heap.NONE ? 0 : numbers.get(rank);
        return number == 0 ? classes.number(id) : number - 1;
    }

    /** Classes that have a record as an instance too. */
    private int oddClasses() {
        int count = 0;
        for (int i = 0; odd.size() > 0 && i < classes.size(); i++) {
            count += odd.get(classes.key(i)) == LongIntMap.ABSENT ? 0 : 1;
        }
        return count;
    }

    int size() {
        return objects;
    }

    long idOfClass(int object) {
        return classes.key(object);
    }

    int classObjects() {
        return classes.size();
    }

    /** Whether the file has no record but those of numbered objects, so that numbers can be counted. */
    boolean inOrder() {
        return inOrder;
    }

    /** The next larger id of an object, or the limit; for neighbours within a few hundred bytes. */
    long next(long id, long limit) {
        long next = addresses.next(id, limit);
        for (long place = id + 8; place < next; place += 8) {
            if (classes.number(place) != LongIntMap.ABSENT) {
                return place;
            }
        }
        return next;
    }
}

package io.locum.heap.waste;

import io.locum.heap.Cursor;
import io.locum.heap.Heap;
import io.locum.heap.hprof.ContentHash;
import io.locum.heap.index.LongIntMap;

/**
 * Tells whether an array holds what another one before it held. Short arrays are read whole and hashed, and wait until
 * there are some more of them to look up. Of long ones only some words are; they are read whole, and compared, once two of them agree in these: most are never brought in
 * from the disk.
 */
final class Contents {

    /** Of these there are few: one for so many bytes of the dump at most. */
    static final int LONG = 8 << 10;

    private final Fingerprints prints;
    private final Waiting waiting;
    private final Cursor other;
    private final LongIntMap firsts = new LongIntMap();
    private long hash;

    /** The short arrays that hold the same as another are shown once they are known, the last after {@link #finish}. */
    Contents(Heap heap, Fingerprints prints, Waiting.Again again) {
        this.prints = prints;
        this.waiting = new Waiting(prints, again);
        this.other = heap.cursor();
    }

    /** What is known of an array. */
    enum Seen {
        /** It is the first with this content, as far as is known. */
        FIRST,
        /** It will be shown if another has the same hash. */
        WAITING,
        /** Another has the same hash. */
        AGAIN,
        /** Another holds the same: they were compared. */
        SAME,
        /** All its elements are zero. */
        BLANK
    }

    /** Looks at the array on which the cursor stands. */
    Seen look(Cursor array, long bytes) {
        return bytes < LONG ? ofShort(array) : ofLong(array);
    }

    /** Looks at those that wait. */
    void finish() {
        waiting.flush();
    }

    /** The hash of the array that was looked at last, if another has the same or holds the same. */
    long hash() {
        return hash;
    }

    private Seen ofShort(Cursor array) {
        long found = array.hash();
        if (found == ContentHash.BLANK) {
            return Seen.BLANK;
        }
        waiting.add(found, array.object(), array.shallow());
        return Seen.WAITING;
    }

    private Seen ofLong(Cursor array) {
        long sketch = array.sketch();
        int first = firsts.get(sketch);
        if (first == LongIntMap.ABSENT) {
            firsts.put(sketch, array.object());
            return Seen.FIRST;
        }
        hash = array.hash();
        if (hash == ContentHash.BLANK) {
            return Seen.BLANK;
        }
        other.moveTo(first);
        if (array.holdsSameAs(other)) {
            return Seen.SAME;
        }
        prints.add(other.hash());
        return prints.add(hash) ? Seen.AGAIN : Seen.FIRST;
    }
}

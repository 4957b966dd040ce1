package io.locum.heap.waste;

/**
 * A set of 64-bit hashes that takes four bytes for each: half of a hash is kept, the other half says where. Two different
 * hashes are taken for one with a probability of some 2<sup>-50</sup>. Of fixed size: once it is full it takes in no more,
 * but still knows what it has. In pieces, since a Java heap that is nearly full has no long array to give.
 */
final class Fingerprints {

    private static final int PIECE_BITS = 16;
    private static final double MOST_FULL = 0.85;
    private static final int LEAST = 64;

    private final int[][] pieces;
    private final long places;
    private final long most;
    private long size;
    private boolean refused;

    /**
     * An empty set.
     *
     * @param expected how many there are to come
     * @param mostBytes what it may take
     */
    Fingerprints(long expected, long mostBytes) {
        places = Math.min(
                Math.max(LEAST, (long) (expected / MOST_FULL) + 1), Math.max(LEAST, mostBytes / Integer.BYTES));
        most = (long) (places * MOST_FULL);
        pieces = new int[(int) (((places - 1) >>> PIECE_BITS) + 1)][];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = new int[(int) Math.min(1 << PIECE_BITS, places - ((long) i << PIECE_BITS))];
        }
    }

    /**
     * Reads where a hash is, or will be. Who touches some dozens and adds them then waits for memory once: a processor has
     * that many reads under way, as long as nothing is to be decided by them.
     */
    int touch(long hash) {
        long place = place(hash);
        return pieces[(int) (place >>> PIECE_BITS)][(int) (place & ((1 << PIECE_BITS) - 1))];
    }

    private long place(long hash) {
        return ((hash >>> 32) * places) >>> 32;
    }

    /** Adds a hash; answers whether it was there before. */
    boolean add(long hash) {
        int print = (int) hash == 0 ? 1 : (int) hash;
        long place = place(hash);
        while (true) {
            int[] piece = pieces[(int) (place >>> PIECE_BITS)];
            int within = (int) (place & ((1 << PIECE_BITS) - 1));
            if (piece[within] == print) {
                return true;
            }
            if (piece[within] == 0) {
                return put(piece, within, print);
            }
            place = place + 1 == places ? 0 : place + 1;
        }
    }

    private boolean put(int[] piece, int within, int print) {
        if (size == most) {
            refused = true;
        } else {
            piece[within] = print;
            size++;
        }
        return false;
    }

    /** How many it had room for, if there were more; else 0. */
    long fullAt() {
        return refused ? most : 0;
    }
}

package io.locum.heap.hprof;

/**
 * Hashes of what arrays of primitives hold, read straight from the file: eight bytes a step, as XXH64 mixes them (Collet
 * 2012). Good enough to tell contents apart, not to withstand somebody who makes equal hashes on purpose.
 */
public final class ContentHash {

    /** In place of a hash: there are elements, and all of them are zero. */
    public static final long BLANK = 0;

    private static final long PRIME_1 = 0x9E37_79B1_85EB_CA87L;
    private static final long PRIME_2 = 0xC2B2_AE3D_27D4_EB4FL;
    private static final long PRIME_3 = 0x1656_67B1_9E37_79F9L;
    private static final long PRIME_4 = 0x85EB_CA77_C2B2_AE63L;

    /** How many words of a long array its sketch is made of. */
    private static final int SKETCHED = 32;

    private ContentHash() {}

    /** Of so many bytes and what they are; {@link #BLANK} or any other number. */
    public static long of(DumpBytes bytes, long at, long count, int what) {
        if (count < Long.BYTES) {
            return ofFew(bytes, at, (int) count, what);
        }
        long any = 0;
        long hash = seed(count, what);
        long end = at + count - Long.BYTES;
        for (long place = at; place < end; place += Long.BYTES) {
            long word = bytes.i8(place);
            any |= word;
            hash = mix(hash, word);
        }
        long last = bytes.i8(end);
        return (any | last) == 0 ? BLANK : finish(mix(hash, last));
    }

    /** Before what an array holds is its head, so that eight bytes which end where it ends can be read. */
    private static long ofFew(DumpBytes bytes, long at, int count, int what) {
        if (count == 0) {
            return finish(seed(0, what));
        }
        long mask = -1L >>> (64 - 8 * count);
        long word = bytes.i8(at + count - Long.BYTES) & mask;
        return word == 0 ? BLANK : finish(mix(seed(count, what), word));
    }

    /** Of the length, and some words from all over at least 256 bytes. Equal contents have equal sketches. */
    public static long sketch(DumpBytes bytes, long at, long count, int what) {
        long hash = seed(count, ~what);
        long distance = count / SKETCHED;
        for (int i = 0; i < SKETCHED; i++) {
            hash = mix(hash, bytes.i8(at + i * distance));
        }
        return finish(mix(hash, bytes.i8(at + count - Long.BYTES)));
    }

    /** Whether so many bytes are the same at two places. */
    public static boolean same(DumpBytes bytes, long one, long other, long count) {
        long done = 0;
        for (; done + Long.BYTES <= count; done += Long.BYTES) {
            if (bytes.i8(one + done) != bytes.i8(other + done)) {
                return false;
            }
        }
        for (; done < count; done++) {
            if (bytes.u1(one + done) != bytes.u1(other + done)) {
                return false;
            }
        }
        return true;
    }

    /** Of a single number and what it is; any number but {@link #BLANK}. */
    public static long of(long number, int what) {
        return finish(mix(seed(Long.BYTES, what), number));
    }

    private static long seed(long count, int what) {
        return ((count + PRIME_3) * PRIME_1) ^ (what * PRIME_4);
    }

    private static long mix(long hash, long word) {
        return Long.rotateLeft(hash ^ Long.rotateLeft(word * PRIME_2, 31) * PRIME_1, 27) * PRIME_1 + PRIME_4;
    }

    private static long finish(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * PRIME_2;
        mixed = (mixed ^ (mixed >>> 29)) * PRIME_3;
        mixed ^= mixed >>> 32;
        return mixed == BLANK ? 1 : mixed;
    }
}

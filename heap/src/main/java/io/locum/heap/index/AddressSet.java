package io.locum.heap.index;

import java.util.Arrays;

/**
 * A set of addresses that numbers them: one bit for every 8 bytes of the address space, in pages of 64 KB that exist only
 * where an address was added. Beside every 32 bits stands the number of those before, so that a look-up touches one word
 * and counts its bits once. Takes about one byte for an object of a Java heap. Within a page numbers follow addresses, and
 * pages follow one another as they came: see {@link #inOrder()}.
 *
 * <p>Fill it, {@link #freeze()} it, then ask. An address that is not a multiple of 8, or would need a page almost of its
 * own, is not taken: see {@link #add}.
 */
final class AddressSet {

    static final int ABSENT = -1;

    private static final int PAGE_BITS = 16;
    private static final int WORD_BITS = 8;
    private static final int WORDS = 1 << (PAGE_BITS - WORD_BITS);

    /** Pages may be as many as one for every so many addresses, beyond a number that costs little. */
    private static final int LEAST_PER_PAGE = 16;

    private static final int FREE_PAGES = 1 << 12;

    /** A table is used in place of a hash map if it has no more entries than this, or a few for each page. */
    private static final long LARGEST_TABLE = 1 << 16;

    private static final long[] NO_PAGE = new long[WORDS];

    private final LongIntMap pageNumbers = new LongIntMap();
    private long[][] pages = new long[16][];
    private long[] pageKeys = new long[16];
    private int pageCount;
    private int size;
    private long lastKey = -1;
    private long[] lastPage = NO_PAGE;
    private long last;
    private boolean inOrder = true;
    private long firstKey;
    private long[][] table = new long[0][];
    private boolean direct;

    enum Added {
        NEW,
        THERE_BEFORE,
        NOT_TAKEN
    }

    Added add(long address) {
        if ((address & 7) != 0) {
            return Added.NOT_TAKEN;
        }
        long key = address >>> PAGE_BITS;
        if (key != lastKey) {
            int known = pageCount;
            if (!turnTo(key)) {
                return Added.NOT_TAKEN;
            }
            inOrder &= pageCount > known;
        } else {
            inOrder &= address > last;
        }
        last = address;
        int word = (int) (address >>> WORD_BITS) & (WORDS - 1);
        long bit = 1L << ((address >>> 3) & 31);
        if ((lastPage[word] & bit) != 0) {
            return Added.THERE_BEFORE;
        }
        lastPage[word] |= bit;
        size++;
        return Added.NEW;
    }

    private boolean turnTo(long key) {
        int number = pageNumbers.get(key);
        if (number == LongIntMap.ABSENT) {
            if (pageCount >= FREE_PAGES && pageCount > size / LEAST_PER_PAGE) {
                return false;
            }
            number = addPage(key);
        }
        lastKey = key;
        lastPage = pages[number];
        return true;
    }

    private int addPage(long key) {
        if (pageCount == pages.length) {
            pages = Arrays.copyOf(pages, pageCount * 2);
            pageKeys = Arrays.copyOf(pageKeys, pageCount * 2);
        }
        pages[pageCount] = new long[WORDS];
        pageKeys[pageCount] = key;
        pageNumbers.put(key, pageCount);
        return pageCount++;
    }

    /** Takes an address out again; before freezing. */
    void remove(long address) {
        int number = (address & 7) != 0 ? LongIntMap.ABSENT : pageNumbers.get(address >>> PAGE_BITS);
        if (number == LongIntMap.ABSENT) {
            return;
        }
        int word = (int) (address >>> WORD_BITS) & (WORDS - 1);
        long bit = 1L << ((address >>> 3) & 31);
        if ((pages[number][word] & bit) != 0) {
            pages[number][word] &= ~bit;
            size--;
        }
    }

    int size() {
        return size;
    }

    /** Counts; from now on it can be asked. */
    void freeze() {
        long rank = 0;
        long first = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (int number = 0; number < pageCount; number++) {
            long[] page = pages[number];
            for (int i = 0; i < WORDS; i++) {
                long bits = page[i];
                page[i] = rank << 32 | bits;
                rank += Long.bitCount(bits);
            }
            first = Math.min(first, pageKeys[number]);
            end = Math.max(end, pageKeys[number]);
        }
        if (pageCount > 0) {
            layTable(first, end);
        }
    }

    private void layTable(long first, long last) {
        long span = last - first + 1;
        direct = span > 0 && span <= Math.max(LARGEST_TABLE, 8L * pageCount);
        if (direct) {
            firstKey = first;
            table = new long[(int) span][];
            Arrays.fill(table, NO_PAGE);
            for (int i = 0; i < pageCount; i++) {
                table[(int) (pageKeys[i] - first)] = pages[i];
            }
        }
    }

    private long[] page(long key) {
        if (direct) {
            long place = key - firstKey;
            return place >= 0 && place < table.length ? table[(int) place] : NO_PAGE;
        }
        int number = pageNumbers.get(key);
        return number == LongIntMap.ABSENT ? NO_PAGE : pages[number];
    }

    /**
     * Whether each page was filled in one go and from its low end up. Then an address's number is its place in the order
     * of adding. Collectors that keep objects in spaces or regions write their dumps so.
     */
    boolean inOrder() {
        return inOrder;
    }

    /** The address's number, or {@link #ABSENT} if it is not in the set. */
    int rank(long address) {
        long word = page(address >>> PAGE_BITS)[(int) (address >>> WORD_BITS) & (WORDS - 1)];
        int bit = (int) (address >>> 3) & 31;
        if ((word >>> bit & 1) == 0 || (address & 7) != 0) {
            return ABSENT;
        }
        return (int) (word >>> 32) + Integer.bitCount((int) word & ((1 << bit) - 1));
    }

    /** The next larger address in the set, or the limit if there is none before it. */
    long next(long address, long limit) {
        for (long place = address + 8; place < limit; place += 8) {
            if (rank(place) != ABSENT) {
                return place;
            }
        }
        return limit;
    }
}

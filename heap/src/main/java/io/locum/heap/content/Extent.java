package io.locum.heap.content;

/**
 * How to tell with a few reads how full a collection is, without asking it: for looking at each of a heap's collections.
 *
 * @param count the field with the number of entries; empty: as many as the array has places
 * @param less a field with a number to subtract, which goes round the array's end; empty: none
 * @param unless a field that refers to something when the count is not the whole one; empty: none
 * @param array the field with the array that is kept for the entries; empty: there is none
 * @param places how many places of the array an entry takes, in an array that is as short as it can be
 */
public record Extent(String count, String less, String unless, String array, double places) {

    static Extent counted(String count) {
        return new Extent(count, "", "", "", 1);
    }

    static Extent of(String count, String array, double places) {
        return new Extent(count, "", "", array, places);
    }
}

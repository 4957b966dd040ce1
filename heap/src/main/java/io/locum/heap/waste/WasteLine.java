package io.locum.heap.waste;

/**
 * One sort of waste.
 *
 * @param what the contents, shortened, or the class
 * @param count how many objects there are
 * @param bytes what could be saved
 */
public record WasteLine(Kind kind, String what, long count, long bytes) {

    /** Sorts of waste. */
    public enum Kind {
        DUPLICATE_STRINGS("Duplicate strings"),
        DUPLICATE_ARRAYS("Duplicate arrays"),
        EMPTY_COLLECTIONS("Empty collections"),
        SPARSE_COLLECTIONS("Sparse collections"),
        BOXED_NUMBERS("Boxed numbers");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}

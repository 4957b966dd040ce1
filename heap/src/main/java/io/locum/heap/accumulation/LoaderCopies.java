package io.locum.heap.accumulation;

import java.util.List;

/**
 * Class loaders that have loaded the same classes.
 *
 * @param loaderClass their class
 * @param name what they were made for, as far as they say: a web application's name
 * @param sample a class that all of them have loaded
 * @param copies each of them, largest first
 */
public record LoaderCopies(String loaderClass, String name, String sample, List<Copy> copies) {

    public LoaderCopies {
        copies = List.copyOf(copies);
    }

    public long bytes() {
        return copies.stream().mapToLong(Copy::retained).sum();
    }

    /**
     * One class loader.
     *
     * @param classes how many classes it has loaded
     * @param retained what would go with it, in bytes
     * @param stopped whether its application was stopped, as far as it says
     * @param pinnedBy the way from a root to it
     */
    public record Copy(int classes, long retained, boolean stopped, List<PathStep> pinnedBy) {
        public Copy {
            pinnedBy = List.copyOf(pinnedBy);
        }
    }
}

package io.locum.heap.summary;

/**
 * What objects of one sort take: those of a class, of a package, of the classes of a loader.
 *
 * @param name the class, package or loader
 * @param loader of a class: its loader, as {@link HeapSummary#loaders()} name it; else empty
 * @param classes how many classes
 * @param instances how many objects
 * @param shallow their own sizes, in bytes
 * @param retained what would go with all of them, in bytes, as far as they are strongly reachable; estimated as {@link
 *     HeapSummary#every()} says
 */
public record Use(String name, String loader, int classes, long instances, long shallow, long retained) {

    /** The sum of two. */
    Use plus(Use other) {
        return new Use(
                name,
                loader,
                classes + other.classes,
                instances + other.instances,
                shallow + other.shallow,
                retained + other.retained);
    }
}

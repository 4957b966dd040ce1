package io.locum.heap.index;

/**
 * Fields that HotSpot adds to classes of the JDK for itself ({@code javaClasses.hpp}, INJECTED_FIELD). They take room, but
 * no dump shows them. Only those that all versions have; the distances of neighbours tell of the others where there are
 * enough of them.
 */
final class InjectedFields {

    private InjectedFields() {}

    /** How many pointers an instance has more than its fields. */
    static int pointers(String className) {
        return switch (className) {
            case "java.lang.ClassLoader", "java.lang.Module", "java.lang.invoke.MemberName" -> 1;
            default -> 0;
        };
    }
}

package io.locum.heap.content;

import io.locum.heap.content.Container.Kind;
import java.util.List;
import java.util.Optional;

/**
 * What objects of one class, or of classes that extend it, hold.
 *
 * @param className the class
 * @param kind what they are used for
 * @param words what they are, as {@code a hash map}
 * @param contents how to get at what they hold
 * @param limit what bounds them
 */
public record Shape(String className, Kind kind, String words, Contained contents, Limit limit) {

    private static final Limit NONE = (reader, object) -> Optional.empty();

    /** What bounds one object, in words that complete "it is …"; empty: nothing that it knows of. */
    @FunctionalInterface
    public interface Limit {
        Optional<String> of(FieldReader reader, int object);
    }

    /** Where the entries are. */
    public sealed interface Contained {

        /** In the object's own structure. */
        record Own(Structure structure) implements Contained {}

        /** In another collection, at the end of these fields. */
        record In(List<String> fields) implements Contained {
            public In {
                fields = List.copyOf(fields);
            }
        }
    }

    public static Shape of(String className, Kind kind, String words, Structure structure) {
        return new Shape(className, kind, words, new Contained.Own(structure), NONE);
    }

    /** A collection that keeps its entries in another one. */
    public static Shape around(String className, Kind kind, String words, String... fields) {
        return new Shape(className, kind, words, new Contained.In(List.of(fields)), NONE);
    }

    public Shape limited(Limit by) {
        return new Shape(className, kind, words, contents, by);
    }
}

package io.locum.heap.content;

import java.util.List;

/**
 * Knows the collections of one kind or of one library. Stateless. Register it with
 * {@code @AutoService(ContentReader.class)}.
 */
public interface ContentReader {

    /** The classes it reads, and how. */
    List<Shape> shapes();
}

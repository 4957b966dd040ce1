package io.locum.analyzer.signal.heap;

import io.locum.analyzer.signal.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a heap dump holds as a whole. Every fact about a dump comes with it.
 *
 * @param file the dump's name
 * @param time when it was written
 * @param fileBytes the file's size, unpacked
 * @param objects how many objects there are
 * @param liveBytes what strong references lead to
 * @param softBytes what only soft references lead to
 * @param unreachableBytes what nothing leads to any more, or what waits for its finalizer or cleaner
 * @param incomplete why this is not the whole dump
 * @param classes the classes with the most bytes, largest first
 */
public record HeapContents(
        String file,
        Instant time,
        long fileBytes,
        long objects,
        long liveBytes,
        long softBytes,
        long unreachableBytes,
        Optional<String> incomplete,
        List<ClassLine> classes) {

    public static final Signal<HeapContents> SIGNAL = new Signal<>(HeapContents.class, "heap-contents", "a heap dump");

    public HeapContents {
        classes = List.copyOf(classes);
    }

    /** One class, its instances and their own bytes. */
    public record ClassLine(String name, long instances, long bytes) {}
}

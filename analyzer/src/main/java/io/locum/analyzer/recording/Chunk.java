package io.locum.analyzer.recording;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A self-contained stretch of a JFR file.
 *
 * @param file the file it lies in
 * @param offset where it begins, in bytes
 * @param size how many bytes of it can be read
 * @param header its header as it was when the size was read: of a chunk that is still being written, a later one would
 *     point beyond that size
 * @param whole whether that is all of the file
 * @param finished whether the JVM closed it in order
 * @param start when it begins
 * @param duration how long it lasts, as far as it can be read; zero when the JVM never wrote that down
 */
record Chunk(
        Path file,
        long offset,
        long size,
        ByteBuffer header,
        boolean whole,
        boolean finished,
        Instant start,
        Duration duration) {}

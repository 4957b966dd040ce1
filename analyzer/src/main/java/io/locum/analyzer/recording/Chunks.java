package io.locum.analyzer.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The chunks of a JFR file, found by their headers alone. A JVM that is recording rewrites the header at each flush, about
 * once a second, with the size and the positions of the tables that make the chunk readable up to there; a state byte
 * says whether it has finished. So a chunk whose JVM was killed is good up to the size in its header.
 *
 * @param readable chunks that can be read, in the file's order
 * @param damaged whether bytes were left over that are no readable chunk
 */
record Chunks(List<Chunk> readable, boolean damaged) {

    static final int HEADER_SIZE = 68;
    static final int STATE_AT = 64;
    private static final int MAGIC = 0x464C5200; // "FLR\0"
    private static final int SIZE_AT = 8;
    private static final int METADATA_AT = 24;
    private static final int START_AT = 32;
    private static final int DURATION_AT = 40;

    Chunks {
        readable = List.copyOf(readable);
    }

    static boolean startsLikeOne(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer start = ByteBuffer.allocate(Integer.BYTES);
            return channel.read(start, 0) == Integer.BYTES && start.getInt(0) == MAGIC;
        }
    }

    static Chunks of(Path file) throws IOException {
        List<Chunk> readable = new ArrayList<>();
        boolean damaged = false;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = channel.size();
            long offset = 0;
            while (offset < length && !damaged) {
                ByteBuffer header = ByteBuffer.allocate(HEADER_SIZE);
                channel.read(header, offset);
                long size = header.getLong(SIZE_AT);
                if (header.hasRemaining()
                        || header.getInt(0) != MAGIC
                        || header.getLong(METADATA_AT) <= 0
                        || size <= HEADER_SIZE
                        || size > length - offset) {
                    damaged = true;
                } else {
                    boolean finished = header.get(STATE_AT) == 0;
                    readable.add(new Chunk(
                            file,
                            offset,
                            size,
                            header.asReadOnlyBuffer(),
                            finished && offset == 0 && size == length,
                            finished,
                            Instant.EPOCH.plusNanos(header.getLong(START_AT)),
                            Duration.ofNanos(Math.max(0, header.getLong(DURATION_AT)))));
                    // what follows an unfinished chunk was written after its last flush
                    offset = finished ? offset + size : length;
                }
            }
        }
        return new Chunks(readable, damaged);
    }

    boolean complete() {
        return !damaged && readable.stream().allMatch(Chunk::finished);
    }
}

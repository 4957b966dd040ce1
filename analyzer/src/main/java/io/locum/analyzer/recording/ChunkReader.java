package io.locum.analyzer.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jdk.jfr.EventType;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Reads chunks one by one, so that damage in one costs no other. */
final class ChunkReader {

    private static final String ACTIVE_SETTING = "jdk.ActiveSetting";

    private final Set<String> types;
    private final Predicate<Event> sink;
    private final Set<String> enabled = new HashSet<>();

    /**
     * Will hand over the events of these types until the sink says false; an empty set stands for all types.
     */
    ChunkReader(Set<String> types, Predicate<Event> sink) {
        this.types = types;
        this.sink = sink;
    }

    /** The types of events that were switched on in the chunks read so far. */
    Set<String> enabled() {
        return enabled;
    }

    /**
     * Reads one chunk.
     *
     * @return false when it is damaged and was read in part
     */
    boolean read(Chunk chunk) throws IOException {
        if (chunk.whole()) {
            return readFile(chunk.file());
        }
        Path copy = Files.createTempFile("locum-chunk", ".jfr");
        try {
            copyTo(chunk, copy);
            return readFile(copy);
        } finally {
            Files.delete(copy);
        }
    }

    private static void copyTo(Chunk chunk, Path copy) throws IOException {
        try (FileChannel from = FileChannel.open(chunk.file(), StandardOpenOption.READ);
                FileChannel to = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            long done = 0;
            while (done < chunk.size()) {
                long step = from.transferTo(chunk.offset() + done, chunk.size() - done, to.position(done));
                if (step <= 0) {
                    throw new IOException(chunk.file() + " became shorter while it was read");
                }
                done += step;
            }
            // the JDK's reader waits for an unfinished chunk to be finished, which this one never will be
            ByteBuffer header =
                    ByteBuffer.allocate(Chunks.HEADER_SIZE).put(chunk.header().rewind());
            to.write(header.put(Chunks.STATE_AT, (byte) 0).rewind(), 0);
        }
    }

    /** Only the reader's own exceptions stand for damage; the sink's are errors of ours and pass. */
    private boolean readFile(Path file) throws IOException {
        Stacks stacks = new Stacks();
        RecordingFile reader;
        Map<Long, String> names = new HashMap<>();
        try {
            reader = new RecordingFile(file);
        } catch (IOException | RuntimeException damage) {
            return false;
        }
        try (reader) {
            RecordedEvent event = null;
            do {
                try {
                    if (names.isEmpty()) {
                        reader.readEventTypes().forEach(type -> names.put(type.getId(), type.getName()));
                    }
                    event = reader.hasMoreEvents() ? reader.readEvent() : null;
                } catch (IOException | RuntimeException damage) {
                    return false;
                }
            } while (event != null && accept(event, names, stacks));
            return true;
        }
    }

    private boolean accept(RecordedEvent event, Map<Long, String> names, Stacks stacks) {
        EventType type = event.getEventType();
        if (type.getName().equals(ACTIVE_SETTING)
                && "enabled".equals(event.getString("name"))
                && "true".equals(event.getString("value"))) {
            enabled.add(names.getOrDefault(event.getLong("id"), ""));
        }
        return !(types.isEmpty() || types.contains(type.getName())) || sink.test(new JdkEvent(event, stacks));
    }
}

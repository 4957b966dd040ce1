package io.locum.agent.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What a recording holds. */
public final class Events {
    private Events() {}

    /** Events of one kind, in the order of the file. */
    public static List<RecordedEvent> read(Path file, String name) throws IOException {
        List<RecordedEvent> found = new ArrayList<>();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getEventType().getName().equals(name)) {
                    found.add(event);
                }
            }
        }
        return found;
    }

    /** The same over all files that a recording has while it runs; those still being written end with an error. */
    public static List<RecordedEvent> readLive(Path recording, String name) throws IOException {
        List<RecordedEvent> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(recording.resolve("live"))) {
            for (Path file : files.sorted().toList()) {
                readUntilTheCut(file, name, found);
            }
        }
        return found;
    }

    private static void readUntilTheCut(Path file, String name, List<RecordedEvent> found) {
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getEventType().getName().equals(name)) {
                    found.add(event);
                }
            }
        } catch (IOException | RuntimeException e) {
            System.out.println(file.getFileName() + " is cut: " + e);
        }
    }
}

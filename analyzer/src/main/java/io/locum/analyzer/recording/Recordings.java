package io.locum.analyzer.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Opens what a user names: one recording, or a folder of recordings such as a cluster leaves. */
public final class Recordings {

    private Recordings() {}

    /**
     * The recordings at this path, at least one, sorted by name.
     *
     * @throws UnusableRecording when there is none, or one of them cannot be read
     */
    public static List<Recording> open(Path path) throws UnusableRecording {
        if (!Files.isDirectory(path) || Files.exists(path.resolve("recording.json"))) {
            return List.of(Recording.open(path));
        }
        List<Recording> recordings = new ArrayList<>();
        for (Path folder : folders(path)) {
            recordings.add(Recording.open(folder));
        }
        return recordings.isEmpty() ? List.of(Recording.open(path)) : List.copyOf(recordings);
    }

    private static List<Path> folders(Path path) throws UnusableRecording {
        try (Stream<Path> children = Files.list(path)) {
            return children.filter(child -> Files.exists(child.resolve("recording.json")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnusableRecording(path + " cannot be read: " + e.getMessage(), e);
        }
    }
}

package io.locum.analyzer.recording;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** How far a recording that may still be written has come. */
public final class RecordingState {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordingState() {}

    /** Whether the agent has said that the folder holds everything; false as long as that cannot be read. */
    public static boolean isComplete(Path folder) {
        try {
            return JSON.readTree(folder.resolve("recording.json").toFile())
                    .path("state")
                    .asText()
                    .equals("complete");
        } catch (IOException notThereYet) {
            return false;
        }
    }
}

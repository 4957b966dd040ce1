package io.locum.analyzer.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the recording.json that the agent wrote. */
final class FolderInfo {

    private static final Pattern SPAN = Pattern.compile("(\\d+)(ns|us|ms|s|m|h)");
    private static final Duration DEFAULT_THRESHOLD = Duration.ofMillis(20);

    private FolderInfo() {}

    static RecordingInfo of(Path folder, Path description, List<Chunk> chunks, boolean readable)
            throws IOException, UnusableRecording {
        JsonNode json;
        try {
            json = new ObjectMapper().readTree(description.toFile());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UnusableRecording(description + " is no valid JSON: " + e.getOriginalMessage(), e);
        }
        if (!json.path("schema").asText().startsWith("locum-recording/")) {
            throw new UnusableRecording(description + " is not of the schema locum-recording/1: give a .locum folder");
        }
        JsonNode jvm = json.path("jvm");
        Instant firstEvent = chunks.isEmpty() ? Instant.EPOCH : chunks.get(0).start();
        Instant start = instant(json.path("start"), firstEvent);
        Instant lastEvent = chunks.stream()
                .map(chunk -> chunk.start().plus(chunk.duration()))
                .max(Instant::compareTo)
                .orElse(start);
        Duration duration = Duration.between(start, instant(json.path("end"), lastEvent));
        return new RecordingInfo(
                String.valueOf(folder.getFileName()).replaceFirst("\\.locum$", ""),
                json.path("app").asText("unknown"),
                json.path("pid").asLong(-1),
                json.path("host").asText(""),
                (jvm.path("name").asText("") + " " + jvm.path("version").asText("")).strip(),
                start,
                duration.isNegative() ? Duration.ZERO : duration,
                readable && json.path("state").asText().equals("complete"),
                json.path("joined").asText(""),
                json.path("cpuSampler").asText("off"),
                switchedOff(json.path("switchedOff")),
                span(json.path("options").path("threshold").asText("")),
                jvm.path("processors").asInt(0),
                jvm.path("maxHeapBytes").asLong(0),
                instant(jvm.path("start"), start),
                true);
    }

    private static List<SwitchedOff> switchedOff(JsonNode list) {
        List<SwitchedOff> off = new ArrayList<>();
        list.forEach(item -> off.add(
                new SwitchedOff(item.path("what").asText(), item.path("why").asText())));
        return off;
    }

    private static Instant instant(JsonNode node, Instant otherwise) {
        try {
            return node.isTextual() ? Instant.parse(node.asText()) : otherwise;
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private static Duration span(String text) {
        Matcher parts = SPAN.matcher(text.strip());
        if (!parts.matches()) {
            return DEFAULT_THRESHOLD;
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ns" -> Duration.ofNanos(number);
            case "us" -> Duration.ofNanos(number * 1000);
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}

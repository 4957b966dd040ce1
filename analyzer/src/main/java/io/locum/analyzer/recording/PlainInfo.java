package io.locum.analyzer.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Learns from a plain JFR file what the agent would have written into recording.json. */
final class PlainInfo {

    /** The events it needs come with each chunk's first; a file without them must not be read to its end. */
    private static final int LOOK_AT = 50_000;

    private static final Set<String> TYPES =
            Set.of("jdk.JVMInformation", "jdk.CPUInformation", "jdk.GCHeapConfiguration");

    private long pid = -1;
    private String jvm = "unknown JVM";
    private String app = "";
    private Instant jvmStart;
    private int processors;
    private long maxHeap;
    private int seen;
    private int looked;

    private PlainInfo(Instant start) {
        jvmStart = start;
    }

    static RecordingInfo of(Path file, Chunks chunks) throws IOException {
        Chunk first = chunks.readable().get(0);
        PlainInfo found = new PlainInfo(first.start());
        new ChunkReader(Set.of(), found::look).read(first);
        String id = String.valueOf(file.getFileName()).replaceFirst("\\.jfr$", "");
        return new RecordingInfo(
                id,
                found.app.isEmpty() ? id : found.app,
                found.pid,
                "",
                found.jvm,
                first.start(),
                length(chunks.readable()),
                chunks.complete(),
                "",
                "jfr",
                List.of(),
                Duration.ofMillis(20),
                found.processors,
                found.maxHeap,
                found.jvmStart,
                false);
    }

    static Duration length(List<Chunk> chunks) {
        Instant start =
                chunks.stream().map(Chunk::start).min(Instant::compareTo).orElseThrow();
        Instant end = chunks.stream()
                .map(chunk -> chunk.start().plus(chunk.duration()))
                .max(Instant::compareTo)
                .orElseThrow();
        return Duration.between(start, end);
    }

    static RecordingInfo incomplete(RecordingInfo info) {
        return new RecordingInfo(
                info.id(),
                info.app(),
                info.pid(),
                info.host(),
                info.jvm(),
                info.start(),
                info.duration(),
                false,
                info.joined(),
                info.cpuSampler(),
                info.switchedOff(),
                info.threshold(),
                info.processors(),
                info.maxHeapBytes(),
                info.jvmStart(),
                info.hasAgent());
    }

    private boolean look(Event event) {
        switch (event.type()) {
            case "jdk.JVMInformation" -> {
                pid = event.has("pid") ? event.number("pid") : -1;
                jvm = event.text("jvmName") + " " + version(event.text("jvmVersion"));
                app = mainClass(event.text("javaArguments"));
                jvmStart = event.has("jvmStartTime") ? Instant.ofEpochMilli(event.number("jvmStartTime")) : jvmStart;
                seen++;
            }
            case "jdk.CPUInformation" -> {
                processors = (int) event.number("hwThreads");
                seen++;
            }
            case "jdk.GCHeapConfiguration" -> {
                maxHeap = event.number("maxSize");
                seen++;
            }
            default -> looked++;
        }
        return seen < TYPES.size() && looked < LOOK_AT;
    }

    /** {@code OpenJDK 64-Bit Server VM (17.0.15+6) for linux-amd64 …} names the version in its first parentheses. */
    private static String version(String text) {
        int open = text.indexOf('(');
        int close = text.indexOf(')', open);
        return open >= 0 && close > open ? text.substring(open + 1, close) : text;
    }

    private static String mainClass(String arguments) {
        String first = arguments.isBlank() ? "" : arguments.strip().split("\\s+", 2)[0];
        return first.substring(first.lastIndexOf('/') + 1).replaceFirst("\\.jar$", "");
    }
}

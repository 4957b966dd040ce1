package io.locum.evaluation.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import io.locum.evaluation.load.Load;
import io.locum.evaluation.subject.CaseFiles;
import io.locum.evaluation.subject.SampleApplications;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A leak with so little room that it ends within some minutes. Each folder of an application with a {@code
 * forecast.json} has some.
 *
 * @param id the case and the variant, as {@code cachegrowth/sick}
 * @param disease the rule that has to find it
 * @param arguments what {@code java} is started with, besides the agent
 * @param agentOptions what the agent is told, as {@code heap-dump=auto}
 * @param openFiles how many descriptors it may have; 0: as many as everybody
 * @param load what it is given to do
 * @param atMost when it has to have come to its end
 */
public record ForecastCase(
        String id,
        String disease,
        List<String> arguments,
        List<String> agentOptions,
        int openFiles,
        Load load,
        Duration atMost) {

    /** What becomes of an OutOfMemoryError: the end, at that moment. With a path of its own the agent asks for no dump then. */
    private static final List<String> END_AT_ERROR =
            List.of("-XX:+ExitOnOutOfMemoryError", "-XX:HeapDumpPath=none.hprof");

    /** By so much the application would outlive the load if it did not come to its end. */
    private static final Duration LONGER = Duration.ofSeconds(60);

    /** Copies the lists. */
    public ForecastCase {
        arguments = List.copyOf(arguments);
        agentOptions = List.copyOf(agentOptions);
    }

    /** All of them, by name; reads the files in {@code test-apps}. */
    public static List<ForecastCase> in(Path project) {
        return CaseFiles.read(project.resolve("test-apps"), "forecast.json", ForecastCase::of);
    }

    static List<ForecastCase> of(String name, JsonNode file, String classPath) {
        return file.properties().stream()
                .map(variant -> one(name + "/" + variant.getKey(), variant.getValue(), classPath))
                .toList();
    }

    private static ForecastCase one(String id, JsonNode node, String classPath) {
        Duration atMost = Duration.ofSeconds(node.path("seconds").asLong());
        List<String> arguments = new ArrayList<>(CaseFiles.texts(node.path("jvm")));
        arguments.addAll(END_AT_ERROR);
        arguments.addAll(List.of("-cp", classPath, node.path("main").asText()));
        arguments.addAll(CaseFiles.texts(node.path("arguments")));
        arguments.add("--for=" + atMost.plus(LONGER).toSeconds());
        return new ForecastCase(
                id,
                node.path("verdict").asText(),
                arguments,
                CaseFiles.texts(node.path("agent")),
                node.path("openFiles").asInt(),
                SampleApplications.load(node.path("load")),
                atMost);
    }

    /** What {@code java} is started by: limits are passed on to what a shell becomes. */
    List<String> launcher() {
        return openFiles == 0
                ? List.of()
                : List.of("/bin/sh", "-c", "ulimit -n " + openFiles + " && exec \"$@\"", "sh");
    }
}

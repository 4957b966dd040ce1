package io.locum.evaluation.dump;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.locum.evaluation.subject.Program;
import io.locum.evaluation.subject.SampleApplications;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The sample applications for heap dumps: each folder that holds an {@code expected-dump.json} is a case. */
public final class HeapCases {

    private HeapCases() {}

    /** All variants of all cases that Locum is made with, by name; reads the files in {@code test-apps}. */
    public static List<HeapSubject> in(Path project) {
        return of(project.resolve("test-apps"));
    }

    /** All variants of all cases that Locum is only tried on, by name; reads the files in {@code held-out}. */
    public static List<HeapSubject> heldOut(Path project) {
        return of(project.resolve("held-out"));
    }

    private static List<HeapSubject> of(Path module) {
        String classPath = SampleApplications.classesOf(module);
        try (Stream<Path> files = Files.walk(module.resolve("src/main"))) {
            return files.filter(file -> file.endsWith("expected-dump.json"))
                    .sorted()
                    .flatMap(file -> read(file, classPath).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("looking for applications in " + module, e);
        }
    }

    private static List<HeapSubject> read(Path file, String classPath) {
        try {
            return variants(
                    file.getName(file.getNameCount() - 2).toString(),
                    new ObjectMapper().readTree(file.toFile()),
                    classPath);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    static List<HeapSubject> variants(String name, JsonNode expected, String classPath) {
        return expected.path("variants").properties().stream()
                .map(variant -> subject(name, variant, texts(expected.path("jvm")), classPath))
                .toList();
    }

    private static HeapSubject subject(
            String name, Map.Entry<String, JsonNode> variant, List<String> jvm, String classPath) {
        JsonNode node = variant.getValue();
        List<String> arguments = new ArrayList<>(jvm);
        arguments.addAll(List.of("-cp", classPath, node.path("main").asText()));
        arguments.addAll(texts(node.path("arguments")));
        return new HeapSubject(
                name,
                variant.getKey(),
                new HeapTruth(
                        texts(node.path("verdict")),
                        texts(node.path("holder")),
                        texts(node.path("source")),
                        texts(node.path("accumulates"))),
                new Program(arguments, Map.of(), node.path("jdk").asInt(Program.OLDEST_JDK)));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}

package io.locum.evaluation.dump;

import com.fasterxml.jackson.databind.JsonNode;
import io.locum.evaluation.subject.CaseFiles;
import io.locum.evaluation.subject.HeldOutServers;
import io.locum.evaluation.subject.Program;
import io.locum.evaluation.subject.RealServers;
import io.locum.evaluation.subject.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is dumped: applications, whose folders hold an {@code expected-dump.json} each, and servers with nothing wrong. */
public final class HeapCases {

    private HeapCases() {}

    /** All variants of all cases that Locum is made with, by name, and real servers; reads the files in {@code test-apps}. */
    public static List<HeapSubject> in(Path project) {
        return with(of(project.resolve("test-apps")), RealServers.in(project));
    }

    /** All variants of all cases that Locum is only tried on, by name, and servers; reads the files in {@code held-out}. */
    public static List<HeapSubject> heldOut(Path project) {
        return with(of(project.resolve("held-out")), HeldOutServers.in(project));
    }

    private static List<HeapSubject> with(List<HeapSubject> applications, List<Subject> servers) {
        return Stream.concat(applications.stream(), servers.stream().map(HeapSubject::well))
                .toList();
    }

    private static List<HeapSubject> of(Path module) {
        return CaseFiles.read(module, "expected-dump.json", HeapCases::variants);
    }

    static List<HeapSubject> variants(String name, JsonNode expected, String classPath) {
        return expected.path("variants").properties().stream()
                .map(variant -> subject(name, variant, CaseFiles.texts(expected.path("jvm")), classPath))
                .toList();
    }

    private static HeapSubject subject(
            String name, Map.Entry<String, JsonNode> variant, List<String> jvm, String classPath) {
        JsonNode node = variant.getValue();
        List<String> arguments = new ArrayList<>(jvm);
        arguments.addAll(List.of("-cp", classPath, node.path("main").asText()));
        arguments.addAll(CaseFiles.texts(node.path("arguments")));
        return new HeapSubject(
                name,
                variant.getKey(),
                new HeapTruth(
                        CaseFiles.texts(node.path("verdict")),
                        CaseFiles.texts(node.path("holder")),
                        CaseFiles.texts(node.path("source")),
                        CaseFiles.texts(node.path("accumulates"))),
                new Program(arguments, Map.of(), node.path("jdk").asInt(Program.OLDEST_JDK)));
    }
}

package io.locum.evaluation.subject;

import com.fasterxml.jackson.databind.JsonNode;
import io.locum.evaluation.load.HttpLoad;
import io.locum.evaluation.load.Idle;
import io.locum.evaluation.load.Load;
import io.locum.evaluation.machine.CpuQuota;
import io.locum.evaluation.machine.Freezes;
import io.locum.evaluation.machine.Machine;
import io.locum.evaluation.verdict.Culprit;
import io.locum.evaluation.verdict.Expectation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The sample applications of a checkout: each folder that holds an {@code expected.json} is a case. */
public final class SampleApplications {

    private static final List<String> VARIANTS = List.of("sick", "well");

    private SampleApplications() {}

    /** All variants of all cases that Locum is made with, by name; reads the files in {@code test-apps}. */
    public static List<Subject> in(Path project) {
        return of(project.resolve("test-apps"));
    }

    /** All variants of all cases that Locum is only tried on, by name; reads the files in {@code held-out}. */
    public static List<Subject> heldOut(Path project) {
        return of(project.resolve("held-out"));
    }

    private static List<Subject> of(Path module) {
        return CaseFiles.read(module, "expected.json", SampleApplications::variants);
    }

    /** The class path of the sample applications, as {@code java -cp} takes it. */
    public static String classPath(Path project) {
        return CaseFiles.classPath(project.resolve("test-apps"));
    }

    static List<Subject> variants(String name, JsonNode expected, String classPath) {
        int jdk = expected.path("jdk").asInt(Program.OLDEST_JDK);
        Load load = load(expected.path("load"));
        Duration time =
                Duration.ofSeconds(expected.path("load").path("seconds").asLong(Subject.USUAL_TIME.toSeconds()));
        return names(expected).stream()
                .map(variant -> {
                    JsonNode node = expected.path(variant);
                    List<String> arguments = new ArrayList<>(CaseFiles.texts(expected.path("jvm")));
                    arguments.addAll(List.of("-cp", classPath, node.path("main").asText()));
                    arguments.addAll(CaseFiles.texts(node.path("arguments")));
                    return new Subject(
                            name,
                            variant,
                            truth(node),
                            new Program(arguments, Map.of(), jdk, CaseFiles.texts(expected.path("agent"))),
                            new Readiness.Announced(),
                            machine(node.path("machine")),
                            load,
                            time);
                })
                .toList();
    }

    /** {@code sick}, {@code well}, {@code sick-guava}: all that begins so. */
    private static List<String> names(JsonNode expected) {
        List<String> names = new ArrayList<>();
        expected.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> VARIANTS.stream().noneMatch(name::startsWith));
        return names;
    }

    /** The load that a case describes: that of a user, or none. */
    public static Load load(JsonNode node) {
        if (node.path("requests").isMissingNode()) {
            return new Idle();
        }
        return new HttpLoad(
                CaseFiles.texts(node.path("requests")),
                node.path("perSecond").asInt(),
                node.has("users") ? OptionalInt.of(node.path("users").asInt()) : OptionalInt.empty());
    }

    private static Machine machine(JsonNode node) {
        if (node.has("processors")) {
            return new CpuQuota(node.path("processors").asDouble());
        }
        if (node.has("freezes")) {
            JsonNode freezes = node.path("freezes");
            return new Freezes(
                    Duration.ofMillis(freezes.path("everyMs").asLong()),
                    Duration.ofMillis(freezes.path("forMs").asLong()));
        }
        return new Machine.AsItIs();
    }

    private static Expectation truth(JsonNode node) {
        JsonNode culprit = node.path("culprit");
        return new Expectation(
                node.path("verdict").asText(),
                Optional.ofNullable(node.path("cause").textValue()),
                Optional.ofNullable(culprit.path("class").textValue())
                        .map(name -> new Culprit(name, culprit.path("method").asText())),
                CaseFiles.texts(node.path("alsoAllowed")).stream().collect(Collectors.toSet()));
    }
}

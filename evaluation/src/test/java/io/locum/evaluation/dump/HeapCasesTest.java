package io.locum.evaluation.dump;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.locum.evaluation.subject.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeapCasesTest {

    private static final List<String> DISEASES = List.of(
            "listener-leak",
            "cache-growth",
            "static-collection",
            "collection-growth",
            "captured-closure",
            "thread-local-leak",
            "session-leak",
            "queue-growth",
            "classloader-leak",
            "direct-memory-growth",
            "heap-waste");

    @Test
    void anExpectationFileDescribesItsVariants() throws IOException {
        String json = """
                {"jvm": ["-Xmx64m"],
                 "variants": {
                   "sick": {"main": "shop.Shop", "verdict": ["cache-growth"], "holder": ["shop.Shop.seen"],
                            "accumulates": ["shop.Visit"]},
                   "well": {"main": "shop.Shop", "arguments": ["--bound=9"], "jdk": 21}}}
                """;

        assertThat(HeapCases.variants("shop", new ObjectMapper().readTree(json), "classes"))
                .containsExactly(
                        new HeapSubject(
                                "shop",
                                "sick",
                                new HeapTruth(
                                        List.of("cache-growth"),
                                        List.of("shop.Shop.seen"),
                                        List.of(),
                                        List.of("shop.Visit")),
                                new Program(
                                        List.of("-Xmx64m", "-cp", "classes", "shop.Shop"),
                                        Map.of(),
                                        Program.OLDEST_JDK)),
                        new HeapSubject(
                                "shop",
                                "well",
                                new HeapTruth(List.of(), List.of(), List.of(), List.of()),
                                new Program(
                                        List.of("-Xmx64m", "-cp", "classes", "shop.Shop", "--bound=9"), Map.of(), 21)));
    }

    @Test
    void everyDiseaseOfTheHeapHasASickAndAWellApplicationOfSourcesThatExist() {
        Path project = Path.of("..");

        List<HeapSubject> subjects = HeapCases.in(project).stream()
                .filter(subject -> !subject.variant().equals("real"))
                .toList();

        Set<String> diseases = subjects.stream()
                .flatMap(subject -> subject.truth().verdicts().stream())
                .collect(Collectors.toSet());
        assertThat(diseases).containsExactlyInAnyOrderElementsOf(DISEASES);
        assertThat(subjects).allSatisfy(subject -> {
            List<String> arguments = subject.program().arguments();
            String main = arguments.get(arguments.indexOf("-cp") + 2);
            assertThat(project.resolve("test-apps/src/main/java/" + main.replace('.', '/') + ".java"))
                    .exists();
            assertThat(subject.truth().sick()).isEqualTo(subject.variant().startsWith("sick"));
        });
        Stream<String> sick =
                subjects.stream().filter(subject -> subject.truth().sick()).map(HeapSubject::name);
        Set<String> withWell = subjects.stream()
                .filter(subject -> !subject.truth().sick())
                .map(HeapSubject::name)
                .collect(Collectors.toSet());
        assertThat(withWell).containsAll(sick.toList());
    }

    @Test
    void serversThatOthersWroteAreDumpedUnderTheirUsualLoad() {
        assertThat(HeapCases.in(Path.of("..")))
                .filteredOn(subject -> subject.variant().equals("real"))
                .hasSize(3)
                .allSatisfy(subject -> {
                    assertThat(subject.truth().sick()).isFalse();
                    assertThat(subject.time()).isPositive();
                });
        assertThat(HeapCases.heldOut(Path.of("..")))
                .filteredOn(subject -> subject.variant().equals("real"))
                .hasSize(3);
    }
}

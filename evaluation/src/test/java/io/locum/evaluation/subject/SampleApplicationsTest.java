package io.locum.evaluation.subject;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.locum.evaluation.load.HttpLoad;
import io.locum.evaluation.verdict.Culprit;
import io.locum.evaluation.verdict.Expectation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleApplicationsTest {

    @Test
    void anExpectationFileDescribesBothVariantsAndTheirLoad() throws IOException {
        String json = """
                {"jvm": ["-Xmx64m"],
                 "load": {"requests": ["GET /a", "POST /b/{n}"], "perSecond": 30, "seconds": 25},
                 "sick": {"main": "shop.Server", "verdict": "event-loop-blocked", "cause": "lock",
                          "culprit": {"class": "shop.Cart", "method": "add"}, "alsoAllowed": ["lock-contention"]},
                 "well": {"main": "shop.Service", "verdict": "healthy"}}
                """;

        List<Subject> subjects = SampleApplications.variants("carts", new ObjectMapper().readTree(json), "classes");

        HttpLoad load = new HttpLoad(List.of("GET /a", "POST /b/{n}"), 30);
        assertThat(subjects)
                .containsExactly(
                        new Subject(
                                "carts",
                                "sick",
                                new Expectation(
                                        "event-loop-blocked",
                                        Optional.of("lock"),
                                        Optional.of(new Culprit("shop.Cart", "add")),
                                        Set.of("lock-contention")),
                                List.of("-Xmx64m", "-cp", "classes", "shop.Server"),
                                new Readiness.Announced(),
                                load,
                                Duration.ofSeconds(25)),
                        new Subject(
                                "carts",
                                "well",
                                Expectation.WELL,
                                List.of("-Xmx64m", "-cp", "classes", "shop.Service"),
                                new Readiness.Announced(),
                                load,
                                Duration.ofSeconds(25)));
    }

    @Test
    void everyCaseOfTheProjectHasASickAndAWellVariantOfSourcesThatExist() {
        Path project = Path.of("..");

        List<Subject> subjects = SampleApplications.in(project);

        assertThat(subjects).hasSizeGreaterThanOrEqualTo(16);
        assertThat(subjects).allSatisfy(subject -> {
            String main = subject.arguments().get(subject.arguments().size() - 1);
            assertThat(project.resolve("test-apps/src/main/java/" + main.replace('.', '/') + ".java"))
                    .exists();
            assertThat(subject.truth().sick()).isEqualTo(subject.variant().equals("sick"));
            assertThat(subject.truth().culprit().isPresent())
                    .isEqualTo(subject.truth().sick());
        });
    }
}

package io.locum.evaluation.subject;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.locum.evaluation.load.HttpLoad;
import io.locum.evaluation.load.Idle;
import io.locum.evaluation.machine.CpuQuota;
import io.locum.evaluation.machine.Freezes;
import io.locum.evaluation.machine.Machine;
import io.locum.evaluation.verdict.Culprit;
import io.locum.evaluation.verdict.Expectation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
                                Program.of(List.of("-Xmx64m", "-cp", "classes", "shop.Server")),
                                new Readiness.Announced(),
                                new Machine.AsItIs(),
                                load,
                                Duration.ofSeconds(25)),
                        new Subject(
                                "carts",
                                "well",
                                Expectation.WELL,
                                Program.of(List.of("-Xmx64m", "-cp", "classes", "shop.Service")),
                                new Readiness.Announced(),
                                new Machine.AsItIs(),
                                load,
                                Duration.ofSeconds(25)));
    }

    @Test
    void aVariantMayNeedAMachineThatTreatsItBadlyAndALoadMayHaveFewUsers() throws IOException {
        String json = """
                {"load": {"requests": ["GET /a"], "perSecond": 30, "users": 3},
                 "sick": {"main": "shop.Server", "verdict": "host-jitter",
                          "machine": {"freezes": {"everyMs": 1500, "forMs": 300}}},
                 "well": {"main": "shop.Server", "verdict": "healthy", "machine": {"processors": 1.5}}}
                """;

        List<Subject> subjects = SampleApplications.variants("carts", new ObjectMapper().readTree(json), "classes");

        assertThat(subjects)
                .extracting(Subject::machine)
                .containsExactly(new Freezes(Duration.ofMillis(1500), Duration.ofMillis(300)), new CpuQuota(1.5));
        assertThat(subjects)
                .extracting(Subject::load)
                .containsOnly(new HttpLoad(List.of("GET /a"), 30, OptionalInt.of(3)));
    }

    @Test
    void thereMayBeMoreVariantsWithArgumentsOfTheirOwnAndOptionsForTheAgent() throws IOException {
        String json = """
                {"jvm": ["-Xmx64m"], "agent": ["heap-dump=auto", "max-pause=1s"], "load": {"seconds": 60},
                 "sick": {"main": "shop.Server", "verdict": "cache-growth"},
                 "well-bound": {"main": "shop.Server", "arguments": ["--bound=9"], "verdict": "healthy"}}
                """;

        List<Subject> subjects = SampleApplications.variants("carts", new ObjectMapper().readTree(json), "classes");

        assertThat(subjects).extracting(Subject::variant).containsExactly("sick", "well-bound");
        assertThat(subjects).extracting(Subject::load).containsOnly(new Idle());
        assertThat(subjects).extracting(Subject::time).containsOnly(Duration.ofSeconds(60));
        assertThat(subjects.get(1).program().arguments())
                .containsExactly("-Xmx64m", "-cp", "classes", "shop.Server", "--bound=9");
        assertThat(new Locum(Path.of("locum.jar"))
                        .agent(Path.of("here"), subjects.get(0).program().agentOptions()))
                .isEqualTo("-javaagent:locum.jar=dir=here,heap-dump=auto,max-pause=1s");
    }

    @Test
    void everyCaseOfTheProjectHasASickAndAWellVariantOfSourcesThatExist() {
        Path project = Path.of("..");

        List<Subject> subjects = SampleApplications.in(project);

        assertThat(subjects).hasSizeGreaterThanOrEqualTo(16);
        assertThat(subjects).allSatisfy(subject -> {
            List<String> arguments = subject.program().arguments();
            String main = arguments.get(arguments.indexOf("-cp") + 2);
            assertThat(project.resolve("test-apps/src/main/java/" + main.replace('.', '/') + ".java"))
                    .exists();
            assertThat(subject.truth().sick()).isEqualTo(subject.variant().startsWith("sick"));
            assertThat(subject.truth().culprit().isPresent())
                    .isEqualTo(subject.truth().sick() && subject.machine() instanceof Machine.AsItIs);
        });
    }
}

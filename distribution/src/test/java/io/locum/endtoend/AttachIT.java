package io.locum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.Heaps;
import io.locum.heap.Progress;
import io.locum.heap.UnusableDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachIT {

    private static final int TIMES = 5;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void joiningAndLeavingFiveTimesFailsNoRequestAndLeavesNothing()
            throws IOException, InterruptedException, UnusableDump {
        try (TargetJvm target = TargetJvm.start()) {
            try (Load load = Load.busy(target, "/")) {
                for (int i = 0; i < TIMES; i++) {
                    Path report = folder.resolve("report-" + i + ".html");
                    LocumJar.Result result = attach(target, "--for", "2s", "-o", report.toString());
                    assertThat(result.exitCode()).as(result.err()).isZero();
                    assertThat(result.err().contains("throws its compiled code away"))
                            .as(result.err())
                            .isEqualTo(i == 0 && Runtime.version().feature() < 23);
                    assertThat(report).isNotEmptyFile();
                }
                assertThat(load.answered()).isPositive();
                assertThat(load.failed()).isZero();
            }
            assertThat(target.get("/threads").lines()).isNotEmpty().noneMatch(name -> name.startsWith("locum"));
            assertThat(target.get("/recordings")).isEmpty();
            assertThat(ofLocum(LiveDump.of(target.pid(), folder.resolve("left.hprof"))))
                    .isEmpty();
        }
        assertThat(recordings()).hasSize(TIMES);
    }

    @Test
    void aRecordingOfTheUsersOwnGoesOn() throws IOException, InterruptedException {
        try (TargetJvm target = TargetJvm.start("-XX:StartFlightRecording:name=mine")) {
            assertThat(attach(target, "--for", "1s").exitCode()).isZero();
            assertThat(target.get("/recordings")).isEqualTo("mine");
        }
    }

    @Test
    void aBlockedLoopIsFoundInARunningServer() throws IOException, InterruptedException {
        try (TargetJvm target = TargetJvm.start();
                Load load = Load.light(target, "/block/80")) {
            LocumJar.Result result = attach(target, "--for", "10s");
            assertThat(result.out()).as(result.err()).contains("NettyTarget", "hold");
            assertThat(load.failed()).isZero();
        }
    }

    @Test
    void aJvmThatForbidsAttachingIsNotDisturbed() throws IOException, InterruptedException {
        try (TargetJvm target = TargetJvm.start("-XX:+DisableAttachMechanism")) {
            LocumJar.Result result = attach(target, "--for", "1s");
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err().lines()).singleElement().asString().contains("-XX:+DisableAttachMechanism");
            assertThat(target.output()).doesNotContain("Full thread dump");
        }
    }

    /**
     * What is left of Locum on a heap, by name: classes that its own loader has defined, and objects of others. The entry
     * classes stay with the application's loader, the bootstrap classes, empty, with the JVM's; their constants too.
     */
    private static Set<String> ofLocum(Path dump) throws IOException, UnusableDump {
        try (Heap heap = Heaps.open(dump, dump.resolveSibling("spilled"), Progress.NONE)) {
            return heap.classes().stream()
                    .filter(type -> type.name().startsWith("io.locum.agent."))
                    .filter(type -> type.loader() != Heap.NONE
                            || (type.instances() > 0 && !type.name().contains("Kind")))
                    .map(HeapClass::name)
                    .collect(Collectors.toSet());
        }
    }

    private LocumJar.Result attach(TargetJvm target, String... options) {
        List<String> arguments = Stream.concat(Stream.of("attach", Long.toString(target.pid())), Stream.of(options))
                .toList();
        return LocumJar.run(folder, arguments.toArray(String[]::new));
    }

    private List<Path> recordings() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> child.toString().endsWith(".locum")).toList();
        }
    }
}

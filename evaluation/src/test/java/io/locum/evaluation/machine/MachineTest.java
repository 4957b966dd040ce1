package io.locum.evaluation.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.locum.evaluation.load.Load;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    private static final List<String> VERSION = List.of("-version");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aQuotaLimitsTheProcessAndLeavesNoGroupBehind() throws IOException, InterruptedException {
        CpuQuota quota = new CpuQuota(0.5);
        assumeTrue(quota.missing().isEmpty());
        Path group = ControlGroups.here().orElseThrow().folder();

        try (Machine.Host host = quota.start(folder, folder.resolve("out.txt"), VERSION)) {
            assertThat(group).isDirectory();
            assertThat(limitOf(group)).startsWith("50000");
            assertThat(host.process().await(PATIENCE)).isZero();
        }
        assertThat(group).doesNotExist();
    }

    @Test
    void aFrozenProcessIsNotLeftFrozen() throws InterruptedException {
        Freezes freezes = new Freezes(Duration.ofMillis(20), Duration.ofMillis(10));
        assumeTrue(freezes.missing().isEmpty());

        try (Machine.Host host = freezes.start(folder, folder.resolve("out.txt"), VERSION)) {
            Load waiting = (port, time) -> {
                host.process().await(PATIENCE);
                return new Load.Outcome(port, 0);
            };
            assertThat(host.during(waiting).run(7, Duration.ZERO)).isEqualTo(new Load.Outcome(7, 0));
        }
        assertThat(folder.resolve("out.txt")).isNotEmptyFile();
    }

    private static String limitOf(Path group) throws IOException {
        Path limit = group.resolve("cpu.max");
        return Files.readString(Files.exists(limit) ? limit : group.resolve("cpu.cfs_quota_us"));
    }
}

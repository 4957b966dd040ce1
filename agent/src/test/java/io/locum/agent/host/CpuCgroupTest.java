package io.locum.agent.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CpuCgroupTest {

    private static final String V1 = """
            32 31 0:29 / /sys/fs/cgroup/cpu,cpuacct rw - cgroup cgroup rw,cpu,cpuacct
            33 31 0:30 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory
            """;
    private static final String V2 = "30 23 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw,nsdelegate\n";
    private static final String STAT = "nr_periods 9\nnr_throttled 2\n";

    @Test
    void versionTwoHasOneHierarchy() {
        Map<String, String> files =
                Map.of("/sys/fs/cgroup/app.slice/cpu.stat", STAT, "/sys/fs/cgroup/app.slice/cpu.max", "20000 100000");

        assertThat(found("0::/app.slice\n", V2, files)).hasValueSatisfying(cgroup -> {
            assertThat(cgroup.stat()).isEqualTo(Path.of("/sys/fs/cgroup/app.slice/cpu.stat"));
            assertThat(limit(cgroup, files)).isEqualTo(0.2);
        });
    }

    @Test
    void versionOneHasTheHierarchyOfItsController() {
        Map<String, String> files = Map.of(
                "/sys/fs/cgroup/cpu,cpuacct/app/cpu.stat", STAT,
                "/sys/fs/cgroup/cpu,cpuacct/app/cpu.cfs_quota_us", "150000",
                "/sys/fs/cgroup/cpu,cpuacct/app/cpu.cfs_period_us", "100000");

        assertThat(found("9:memory:/m\n4:cpu,cpuacct:/app\n0::/app\n", V1 + V2, files))
                .hasValueSatisfying(cgroup -> assertThat(limit(cgroup, files)).isEqualTo(1.5));
    }

    @Test
    void aLimitAboveAppliesToo() {
        Map<String, String> files = Map.of(
                "/sys/fs/cgroup/pod/app/cpu.stat",
                STAT,
                "/sys/fs/cgroup/pod/app/cpu.max",
                "max 100000",
                "/sys/fs/cgroup/pod/cpu.stat",
                STAT,
                "/sys/fs/cgroup/pod/cpu.max",
                "50000 100000");

        assertThat(found("0::/pod/app\n", V2, files)).hasValue(new CpuCgroup(Path.of("/sys/fs/cgroup/pod"), true));
    }

    @Test
    void inAContainerTheMountIsTheOwnCgroup() {
        Map<String, String> files = Map.of("/sys/fs/cgroup/cpu.stat", STAT, "/sys/fs/cgroup/cpu.max", "max 100000");

        assertThat(found("0::/docker/4711\n", V2, files)).hasValueSatisfying(cgroup -> {
            assertThat(cgroup.folder()).isEqualTo(Path.of("/sys/fs/cgroup"));
            assertThat(limit(cgroup, files)).isZero();
        });
    }

    @Test
    void withoutTheControllerNothingIsKnown() {
        assertThat(found("0::/app\n", V2, Map.of("/sys/fs/cgroup/app/cpu.stat", "usage_usec 1\n")))
                .isEmpty();
    }

    @Test
    void bothVersionsTellTheThrottling() {
        assertThat(Throttling.parse("nr_periods 10\nnr_throttled 3\nthrottled_time 5000000\n"))
                .isEqualTo(new Throttling(5_000_000, 3, 10));
        assertThat(Throttling.parse("usage_usec 1\nnr_periods 10\nnr_throttled 3\nthrottled_usec 5000\n"))
                .isEqualTo(new Throttling(5_000_000, 3, 10));
    }

    @Test
    void countersThatBeganAnewTellNothing() {
        assertThat(new Throttling(1, 1, 1).since(new Throttling(2, 1, 0))).isEqualTo(new Throttling(-1, 0, 1));
    }

    @Test
    void stealIsTheEighthNumber() {
        assertThat(StolenTime.parse("cpu  1 2 3 4 5 6 7 8 9 10\ncpu0 1\n")).isEqualTo(80_000_000);
        assertThat(StolenTime.parse("cpu  1 2 3\n")).isEqualTo(-1);
    }

    private static Optional<CpuCgroup> found(String own, String mounts, Map<String, String> files) {
        return CpuCgroup.find(own, mounts, path -> Optional.ofNullable(files.get(path.toString())));
    }

    private static double limit(CpuCgroup cgroup, Map<String, String> files) {
        return cgroup.limit(path -> Optional.ofNullable(files.get(path.toString())));
    }
}

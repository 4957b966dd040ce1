package io.locum.agent.host;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The CPU limit that applies to this process, from its own cgroup or the nearest above it that has one, of either
 * version. Costs two small file reads a reading. Not safe for threads.
 */
public final class CpuQuota {
    private final ProcText reader = new ProcText(1024);
    private final Optional<CpuCgroup> cgroup;

    private CpuQuota(Optional<CpuCgroup> cgroup) {
        this.cgroup = cgroup;
    }

    /** The process's, as it is now; it may be moved. */
    public static CpuQuota ofThisProcess() {
        ProcText files = new ProcText(64 * 1024);
        return new CpuQuota(CpuCgroup.find(
                files.read("/proc/self/cgroup").orElse(""),
                files.read("/proc/self/mountinfo").orElse(""),
                path -> files.read(path.toString())));
    }

    /** One that knows of no limit and reads nothing. */
    public static CpuQuota ofNobody() {
        return new CpuQuota(Optional.empty());
    }

    /** The file to read the throttling from, for those who keep it open. */
    public Optional<Path> stat() {
        return cgroup.map(CpuCgroup::stat);
    }

    /** The limit in processors; 0: none; negative: unknown. */
    public double processors() {
        return cgroup.map(known -> known.limit(path -> reader.read(path.toString())))
                .orElse(-1.0);
    }

    /** How often and for how long the limit was hit so far. */
    public Throttling throttling() {
        return stat().flatMap(path -> reader.read(path.toString()))
                .map(Throttling::parse)
                .orElse(Throttling.UNKNOWN);
    }
}

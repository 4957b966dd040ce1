package io.locum.evaluation.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The control groups of this machine that limit processor time, of either version of Linux's interface.
 *
 * @param root the topmost group that new ones can be made in
 * @param version 1 or 2
 */
record ControlGroups(Path root, int version) {

    private static final ControlGroups V1 = new ControlGroups(Path.of("/sys/fs/cgroup/cpu"), 1);
    private static final ControlGroups V2 = new ControlGroups(Path.of("/sys/fs/cgroup"), 2);

    /** Quotas are for stretches of this many microseconds, as container runtimes have it. */
    private static final int PERIOD = 100_000;

    /** Those that can be used here, if any can. */
    static Optional<ControlGroups> here() {
        return Stream.of(V1, V2).filter(ControlGroups::usable).findFirst();
    }

    /** Makes a group with so many processors' time. */
    ControlGroup make(double processors) {
        long quota = Math.round(processors * PERIOD);
        Path group = folder();
        try {
            Files.createDirectory(group);
            if (version == 1) {
                Files.writeString(group.resolve("cpu.cfs_period_us"), String.valueOf(PERIOD));
                Files.writeString(group.resolve("cpu.cfs_quota_us"), String.valueOf(quota));
            } else {
                Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD);
            }
            return new ControlGroup(group);
        } catch (IOException e) {
            throw new UncheckedIOException("making the control group " + group, e);
        }
    }

    /** The folder of the one group that this process makes at a time. */
    Path folder() {
        return root.resolve("locum-evaluation-" + ProcessHandle.current().pid());
    }

    private boolean usable() {
        return Files.isWritable(root)
                && (version == 1
                        ? Files.isWritable(root.resolve("cgroup.procs"))
                                && Files.exists(root.resolve("cpu.cfs_quota_us"))
                        : handsOutProcessors());
    }

    private boolean handsOutProcessors() {
        Path handedOut = root.resolve("cgroup.subtree_control");
        try {
            return Files.isWritable(handedOut) && Files.readString(handedOut).contains("cpu");
        } catch (IOException e) {
            return false;
        }
    }
}

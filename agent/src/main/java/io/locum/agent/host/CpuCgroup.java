package io.locum.agent.host;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The cgroup whose CPU limit applies.
 *
 * @param folder where its files are
 * @param unified whether it is of version 2
 */
record CpuCgroup(Path folder, boolean unified) {
    private static final int ROOT = 3;
    private static final int MOUNT_POINT = 4;

    /**
     * Finds it.
     *
     * @param own {@code /proc/self/cgroup}
     * @param mounts {@code /proc/self/mountinfo}
     * @param read a file's text; empty if there is no such file
     */
    static Optional<CpuCgroup> find(String own, String mounts, Function<Path, Optional<String>> read) {
        // Where both versions are mounted, the one that has the cpu controller counts.
        return own.lines()
                .filter(line -> line.split(":", 3).length == 3)
                .filter(line -> isUnified(line) || controllers(line).contains("cpu"))
                .sorted((a, b) -> Boolean.compare(isUnified(a), isUnified(b)))
                .flatMap(line -> mounts.lines()
                        .filter(mount -> isMountOf(mount, isUnified(line)))
                        .flatMap(mount -> within(mount, line, read).stream()))
                .findFirst();
    }

    private static boolean isUnified(String line) {
        return line.startsWith("0::");
    }

    private static List<String> controllers(String line) {
        return Arrays.asList(line.split(":", 3)[1].split(",", -1));
    }

    /** {@code 32 31 0:29 <root> <mount point> rw… - cgroup cgroup rw,cpu}. */
    private static boolean isMountOf(String mount, boolean unified) {
        String[] sides = mount.split(" - ", 2);
        String[] after = sides.length < 2 ? new String[0] : sides[1].split(" ", -1);
        if (after.length < 3 || sides[0].split(" ", -1).length <= MOUNT_POINT) {
            return false;
        }
        return unified
                ? after[0].equals("cgroup2")
                : after[0].equals("cgroup")
                        && Arrays.asList(after[2].split(",", -1)).contains("cpu");
    }

    private static Optional<CpuCgroup> within(String mount, String line, Function<Path, Optional<String>> read) {
        String[] fields = mount.split(" ", -1);
        Path top = Path.of(fields[MOUNT_POINT]);
        String path = line.split(":", 3)[2];
        // In a container the mount may begin at the container's own cgroup.
        String below = path.startsWith(fields[ROOT]) ? path.substring(fields[ROOT].length()) : path;
        Path own = top.resolve(below.replaceFirst("^/+", "")).normalize();
        CpuCgroup nearest = new CpuCgroup(own, isUnified(line));
        if (!own.startsWith(top) || nearest.throttling(read).isEmpty()) {
            nearest = new CpuCgroup(top, isUnified(line));
        }
        return nearest.throttling(read).isEmpty() ? Optional.empty() : Optional.of(nearest.limited(top, read));
    }

    /** This one, or the nearest above it that has a limit. */
    private CpuCgroup limited(Path top, Function<Path, Optional<String>> read) {
        for (Path at = folder; at != null && at.startsWith(top); at = at.getParent()) {
            CpuCgroup candidate = new CpuCgroup(at, unified);
            if (candidate.limit(read) > 0) {
                return candidate;
            }
        }
        return this;
    }

    private Optional<String> throttling(Function<Path, Optional<String>> read) {
        return read.apply(stat()).filter(text -> text.contains("nr_throttled"));
    }

    Path stat() {
        return folder.resolve("cpu.stat");
    }

    /** In processors; 0: none; negative: unknown. */
    double limit(Function<Path, Optional<String>> read) {
        try {
            if (unified) {
                String[] max = read.apply(folder.resolve("cpu.max"))
                        .orElse("max 1")
                        .strip()
                        .split(" ", -1);
                return max[0].equals("max") ? 0 : Double.parseDouble(max[0]) / Double.parseDouble(max[1]);
            }
            double quota = Double.parseDouble(
                    read.apply(folder.resolve("cpu.cfs_quota_us")).orElse("-1").strip());
            double period = Double.parseDouble(read.apply(folder.resolve("cpu.cfs_period_us"))
                    .orElse("100000")
                    .strip());
            return quota <= 0 ? 0 : quota / period;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return -1;
        }
    }
}

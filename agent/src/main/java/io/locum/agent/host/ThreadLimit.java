package io.locum.agent.host;

import java.util.Optional;

/** How many threads this process may have: what its user, its cgroup and the kernel allow, whichever is least. */
public final class ThreadLimit {
    /** Of each thread's stack the JVM protects a part, which makes it two mappings. */
    private static final int MAPPINGS_PER_THREAD = 2;

    private ThreadLimit() {}

    /** Now; -1: unknown. Reads some short files. */
    public static long ofThisProcess() {
        ProcText files = new ProcText(16 * 1024);
        long least = Long.MAX_VALUE;
        least = Math.min(least, users(files.read("/proc/self/limits").orElse("")));
        least = Math.min(least, number(files.read("/proc/sys/kernel/threads-max")));
        least = Math.min(least, number(files.read("/proc/sys/kernel/pid_max")));
        long mappings = number(files.read("/proc/sys/vm/max_map_count"));
        least = Math.min(least, mappings == Long.MAX_VALUE ? mappings : mappings / MAPPINGS_PER_THREAD);
        least = Math.min(least, ofCgroups(files));
        return least == Long.MAX_VALUE ? -1 : least;
    }

    private static long ofCgroups(ProcText files) {
        long least = Long.MAX_VALUE;
        for (String line : files.read("/proc/self/cgroup").orElse("").split("\n", -1)) {
            String[] parts = line.split(":", 3);
            if (parts.length == 3 && (parts[1].isEmpty() || parts[1].equals("pids"))) {
                String mount = parts[1].isEmpty() ? "/sys/fs/cgroup" : "/sys/fs/cgroup/pids";
                least = Math.min(least, number(files.read(mount + parts[2] + "/pids.max")));
                least = Math.min(least, number(files.read(mount + "/pids.max")));
            }
        }
        return least;
    }

    /** The soft limit of {@code Max processes}. */
    static long users(String limits) {
        for (String line : limits.split("\n", -1)) {
            if (line.startsWith("Max processes")) {
                return number(Optional.of(
                        line.substring("Max processes".length()).strip().split("\\s+", 2)[0]));
            }
        }
        return Long.MAX_VALUE;
    }

    /** {@link Long#MAX_VALUE} for none, as {@code max} and {@code unlimited}. */
    private static long number(Optional<String> text) {
        try {
            return text.map(String::strip).map(Long::parseLong).orElse(Long.MAX_VALUE);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}

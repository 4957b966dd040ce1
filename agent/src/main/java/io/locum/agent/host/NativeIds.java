package io.locum.agent.host;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Finds the kernel's id of a Java thread: that of the one task whose CPU time is the thread's, both being the same
 * clock. A thread that does not run just now has the very same number in both; of one that runs the name has to agree,
 * too. Where more than one task will do, none is taken.
 */
class NativeIds {
    private static final String TASKS = "/proc/self/task";

    /** Each task takes some microseconds to look at; a process with more threads goes without. */
    private static final int MOST_TASKS = 1024;

    private static final int LONGEST_NAME = 15;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final boolean knowable;
    private final ProcText names = new ProcText(2 * LONGEST_NAME);
    private final ProcText lines = SchedStat.reader();

    NativeIds() {
        this.knowable = Files.isReadable(Path.of("/proc/thread-self/schedstat")) && threads.isThreadCpuTimeSupported();
    }

    /** Whether this system has what is needed. */
    boolean knowable() {
        return knowable;
    }

    /** The thread's CPU time; negative: unknown. */
    long cpuNanos(Thread thread) {
        return threads.getThreadCpuTime(thread.getId());
    }

    OptionalLong of(Thread thread) {
        long before = cpuNanos(thread);
        if (before < 0) {
            return OptionalLong.empty();
        }
        List<Long> exact = new ArrayList<>();
        List<Long> named = new ArrayList<>();
        for (String task : tasks()) {
            long id = Long.parseLong(task);
            Optional<SchedStat> line = lines.read(file(id, "schedstat")).flatMap(SchedStat::parse);
            if (line.isPresent() && line.get().cpuNanos() == before && before > 0) {
                exact.add(id);
            } else if (line.isPresent() && line.get().fits(before, cpuNanos(thread)) && isName(id, thread.getName())) {
                named.add(id);
            }
        }
        boolean rested = cpuNanos(thread) == before;
        List<Long> candidates = rested ? exact : named;
        return candidates.size() == 1 && thread.isAlive() ? OptionalLong.of(candidates.get(0)) : OptionalLong.empty();
    }

    private static List<String> tasks() {
        List<String> tasks = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(Path.of(TASKS))) {
            for (Path entry : entries) {
                tasks.add(entry.getFileName().toString());
                if (tasks.size() > MOST_TASKS) {
                    return List.of();
                }
            }
            return tasks;
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private boolean isName(long id, String name) {
        String comm = names.read(file(id, "comm")).map(String::strip).orElse("");
        return !comm.isEmpty() && matches(comm, name);
    }

    /** The kernel keeps fifteen bytes of a name: the first ones, or on later JDKs the first seven, two dots, the last six. */
    static boolean matches(String comm, String name) {
        if (name.length() <= LONGEST_NAME) {
            return comm.equals(name.strip());
        }
        return name.startsWith(comm) || comm.equals(name.substring(0, 7) + ".." + name.substring(name.length() - 6));
    }

    static String file(long id, String name) {
        return TASKS + "/" + id + "/" + name;
    }
}

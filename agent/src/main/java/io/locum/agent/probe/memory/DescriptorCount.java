package io.locum.agent.probe.memory;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts descriptors by kind. The kernel lists them in a folder of links; reading a link costs a few microseconds, so of
 * many only some are read, evenly chosen.
 */
final class DescriptorCount {
    private static final File FOLDER = new File("/proc/self/fd");
    private static final long PERIOD_NANOS = 3_000_000_000L;

    /** Looks take at most this share of a processor's time; how long they wait for one does not count. */
    private static final long LOOKS_SHARE = 1_000;

    private static final int MOST_LINKS = 256;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long due = Long.MIN_VALUE;

    void writeWhenDue(long now) {
        if (due == Long.MIN_VALUE || now - due >= 0) {
            long before = clock();
            write();
            due = now + Math.max(PERIOD_NANOS, (clock() - before) * LOOKS_SHARE);
        }
    }

    /** This thread's time on a processor, or where that is unknown the time of day; in nanoseconds. */
    private long clock() {
        return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : System.nanoTime();
    }

    void write() {
        String[] names = FOLDER.list();
        if (names == null) {
            return;
        }
        DescriptorsEvent event = new DescriptorsEvent();
        event.total = names.length;
        int step = Math.max(1, (names.length + MOST_LINKS - 1) / MOST_LINKS);
        int read = 0;
        for (int i = 0; i < names.length; i += step) {
            read++;
            count(target(names[i]), event);
        }
        double scale = read == 0 ? 0 : (double) names.length / read;
        event.sockets = Math.round(event.sockets * scale);
        event.pipes = Math.round(event.pipes * scale);
        event.files = Math.round(event.files * scale);
        event.anonymous = Math.round(event.anonymous * scale);
        event.commit();
    }

    private static void count(String target, DescriptorsEvent event) {
        if (target.startsWith("socket:")) {
            event.sockets++;
        } else if (target.startsWith("pipe:")) {
            event.pipes++;
        } else if (target.startsWith("anon_inode:")) {
            event.anonymous++;
        } else if (target.startsWith("/")) {
            event.files++;
        }
    }

    /** Where the link leads to; empty when it has gone meanwhile. */
    private static String target(String name) {
        try {
            return Files.readSymbolicLink(Path.of(FOLDER.getPath(), name)).toString();
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }
}

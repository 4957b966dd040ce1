package io.locum.agent.session;

import com.sun.management.UnixOperatingSystemMXBean;
import io.locum.agent.probe.AgentThreads;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes the process's pulse. */
final class Pulse {
    private static final Path STATUS = Path.of("/proc/self/status");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AgentThreads own;
    private long lastCpu;

    Pulse(AgentThreads own) {
        this.own = own;
    }

    /** Returns the CPU time of the agent's own threads so far, in nanoseconds. */
    long write() {
        PulseEvent event = new PulseEvent();
        event.residentBytes = residentBytes();
        event.openFiles = openFiles();
        event.agentCpu = ownCpu();
        // Last, since the event's own time is that of its writing; the two tie the clocks.
        event.nanoTime = System.nanoTime();
        event.commit();
        return event.agentCpu;
    }

    private static long residentBytes() {
        try {
            for (String line :
                    Files.readString(STATUS, StandardCharsets.ISO_8859_1).split("\n", -1)) {
                if (line.startsWith("VmRSS:")) {
                    return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
            return -1;
        } catch (IOException | NumberFormatException e) {
            return -1;
        }
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : -1;
    }

    private long ownCpu() {
        long sum = 0;
        for (Thread thread : own.all()) {
            sum += Math.max(0, threads.getThreadCpuTime(thread.getId()));
        }
        // Threads that have ended no longer tell.
        lastCpu = Math.max(lastCpu, sum);
        return lastCpu;
    }
}

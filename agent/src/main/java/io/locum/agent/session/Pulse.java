package io.locum.agent.session;

import com.sun.management.UnixOperatingSystemMXBean;
import io.locum.agent.host.ResidentMemory;
import io.locum.agent.probe.AgentThreads;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.ThreadMXBean;

/** Takes the process's pulse. */
final class Pulse {
    /** The JVM lists a folder to count them: of ten thousand connections that takes milliseconds. */
    private static final int BEATS_PER_COUNT = 5;

    private final ResidentMemory memory = new ResidentMemory();
    private final OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AgentThreads own;
    private long lastCpu;
    private long lastOpenFiles;
    private int beats;

    Pulse(AgentThreads own) {
        this.own = own;
    }

    /** Returns the CPU time of the agent's own threads so far, in nanoseconds. */
    long write() {
        PulseEvent event = new PulseEvent();
        event.residentBytes = memory.bytes();
        event.openFiles = openFiles();
        event.agentCpu = ownCpu();
        // Last, since the event's own time is that of its writing; the two tie the clocks.
        event.nanoTime = System.nanoTime();
        event.commit();
        return event.agentCpu;
    }

    private long openFiles() {
        if (beats++ % BEATS_PER_COUNT == 0) {
            lastOpenFiles = countOpenFiles();
        }
        return lastOpenFiles;
    }

    private long countOpenFiles() {
        try {
            return system instanceof UnixOperatingSystemMXBean unix ? unix.getOpenFileDescriptorCount() : -1;
        } catch (InternalError e) {
            return -1; // To count them takes one, and none may be left.
        }
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

package io.locum.agent.probe.memory;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import io.locum.agent.host.ThreadLimit;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.util.List;

/** Writes where growth ends. */
final class Limits {
    static final String METASPACE = "Metaspace";
    static final String CLASS_SPACE = "Compressed Class Space";

    private Limits() {}

    static void write(List<MemoryPoolMXBean> pools) {
        LimitsEvent event = new LimitsEvent();
        var system = ManagementFactory.getOperatingSystemMXBean();
        event.openFiles = system instanceof UnixOperatingSystemMXBean unix ? unix.getMaxFileDescriptorCount() : -1;
        event.threads = ThreadLimit.ofThisProcess();
        // in a container the JVM takes the cgroup's limit for the machine's memory
        event.memoryBytes = system instanceof OperatingSystemMXBean known ? known.getTotalMemorySize() : -1;
        event.metaspaceBytes = max(pools, METASPACE);
        event.classSpaceBytes = max(pools, CLASS_SPACE);
        event.commit();
    }

    private static long max(List<MemoryPoolMXBean> pools, String name) {
        for (MemoryPoolMXBean pool : pools) {
            MemoryUsage usage = pool.getName().equals(name) ? pool.getUsage() : null;
            if (usage != null) {
                return usage.getMax();
            }
        }
        return -1;
    }
}

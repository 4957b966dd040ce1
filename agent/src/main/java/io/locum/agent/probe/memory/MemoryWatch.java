package io.locum.agent.probe.memory;

import io.locum.agent.host.MemoryStatus;
import io.locum.agent.probe.Interval;
import io.locum.agent.probe.RunningProbe;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;

/** Asks the JVM's own beans and one short file of the kernel's. */
final class MemoryWatch implements RunningProbe {
    private static final long LOOK_NANOS = 1_500_000_000L;

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
    private final List<BufferPoolMXBean> buffers = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class);
    private final MemoryStatus status = new MemoryStatus();
    private final DescriptorCount descriptors = new DescriptorCount();
    private boolean limitsAreWritten;
    private final Interval looks = Interval.dueAtOnce(LOOK_NANOS);

    @Override
    public void report() {
        if (!limitsAreWritten) {
            limitsAreWritten = true;
            Limits.write(pools);
        }
        long now = System.nanoTime();
        if (looks.isDue(now)) {
            write();
        }
        descriptors.writeWhenDue(now);
    }

    @Override
    public void reportUnfinished() {
        write();
        descriptors.write();
    }

    @Override
    public void stop() {}

    private void write() {
        MemoryEvent event = new MemoryEvent();
        status.read();
        event.anonymousBytes = status.anonymousBytes();
        event.sharedBytes = status.sharedBytes();
        for (MemoryPoolMXBean pool : pools) {
            add(pool, event);
        }
        event.directBytes = used("direct");
        event.mappedBytes = used("mapped");
        event.commit();
    }

    private static void add(MemoryPoolMXBean pool, MemoryEvent event) {
        MemoryUsage usage = pool.getUsage();
        if (usage == null) {
            return;
        }
        if (pool.getType() == MemoryType.HEAP) {
            event.heapBytes += usage.getCommitted();
            event.heapPeakBytes += pool.getPeakUsage().getUsed();
        } else if (pool.getName().equals(Limits.METASPACE)) {
            event.metaspaceUsedBytes = usage.getUsed();
            event.metaspaceBytes = usage.getCommitted();
        } else if (pool.getName().equals(Limits.CLASS_SPACE)) {
            event.classSpaceBytes = usage.getUsed();
        } else {
            event.codeBytes += usage.getCommitted();
        }
    }

    private long used(String name) {
        for (BufferPoolMXBean pool : buffers) {
            if (pool.getName().equals(name)) {
                return pool.getMemoryUsed();
            }
        }
        return -1;
    }
}

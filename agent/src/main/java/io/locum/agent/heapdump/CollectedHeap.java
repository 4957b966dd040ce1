package io.locum.agent.heapdump;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How much of the heap the latest collections have left in use. After a collection of the young generation that is an
 * upper bound of what is alive. Used by one thread at a time; a look without a new collection costs a call for each
 * collector.
 */
final class CollectedHeap {
    private final Set<String> heapPools = new HashSet<>();
    private final List<Collector> collectors = new ArrayList<>();

    private static final class Collector {
        final GarbageCollectorMXBean bean;
        long seen;

        Collector(GarbageCollectorMXBean bean) {
            this.bean = bean;
            this.seen = bean.getCollectionCount();
        }
    }

    CollectedHeap() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                heapPools.add(pool.getName());
            }
        }
        for (java.lang.management.GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (bean instanceof GarbageCollectorMXBean detailed) {
                collectors.add(new Collector(detailed));
            }
        }
    }

    /** The least that the collections since the last look have left, in bytes; empty without one. */
    OptionalLong sinceLastLook() {
        long least = Long.MAX_VALUE;
        for (Collector collector : collectors) {
            long count = collector.bean.getCollectionCount();
            if (count != collector.seen) {
                collector.seen = count;
                least = Math.min(least, usedAfter(collector.bean.getLastGcInfo()));
            }
        }
        return least == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(least);
    }

    private long usedAfter(GcInfo collection) {
        if (collection == null) {
            return Long.MAX_VALUE;
        }
        long used = 0;
        for (Map.Entry<String, MemoryUsage> pool :
                collection.getMemoryUsageAfterGc().entrySet()) {
            if (heapPools.contains(pool.getKey())) {
                used += pool.getValue().getUsed();
            }
        }
        return used == 0 ? Long.MAX_VALUE : used;
    }
}

package io.locum.agent.probe.deadlock;

import io.locum.agent.probe.RunningProbe;
import io.locum.agent.probe.StackText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Searches every few seconds and reports each cycle once. */
final class DeadlockSearch implements RunningProbe {
    /** A deadlock lasts for good, so it is early enough; the search stops the JVM for a moment. */
    private static final int REPORTS_BETWEEN_SEARCHES = 5;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Set<Set<Long>> known = new HashSet<>();
    private int reports;

    @Override
    public void report() {
        if (++reports % REPORTS_BETWEEN_SEARCHES == 0) {
            search();
        }
    }

    @Override
    public void reportUnfinished() {
        search();
    }

    @Override
    public void stop() {}

    private void search() {
        long[] ids = threads.findDeadlockedThreads();
        if (ids == null) {
            return;
        }
        Map<Long, ThreadInfo> deadlocked = new LinkedHashMap<>();
        for (ThreadInfo info : threads.getThreadInfo(ids, StackText.DEEPEST)) {
            if (info != null) {
                deadlocked.put(info.getThreadId(), info);
            }
        }
        for (Map<Long, ThreadInfo> cycle : cycles(deadlocked)) {
            if (known.add(Set.copyOf(cycle.keySet()))) {
                cycle.values().forEach(this::write);
            }
        }
    }

    /** Follows the owners from each thread; a walk that comes back to a thread of its own has closed a cycle. */
    private static Set<Map<Long, ThreadInfo>> cycles(Map<Long, ThreadInfo> deadlocked) {
        Set<Map<Long, ThreadInfo>> found = new HashSet<>();
        Map<Long, Long> walkOf = new HashMap<>();
        for (Long start : deadlocked.keySet()) {
            Long at = start;
            ThreadInfo info = deadlocked.get(at);
            while (info != null && walkOf.putIfAbsent(at, start) == null) {
                at = info.getLockOwnerId();
                info = deadlocked.get(at);
            }
            if (start.equals(walkOf.get(at))) {
                found.add(cycleFrom(at, deadlocked));
            }
        }
        return found;
    }

    private static Map<Long, ThreadInfo> cycleFrom(Long first, Map<Long, ThreadInfo> deadlocked) {
        Map<Long, ThreadInfo> cycle = new LinkedHashMap<>();
        ThreadInfo info = deadlocked.get(first);
        while (info != null && cycle.putIfAbsent(info.getThreadId(), info) == null) {
            info = deadlocked.get(info.getLockOwnerId());
        }
        return cycle;
    }

    private void write(ThreadInfo info) {
        DeadlockEvent event = new DeadlockEvent();
        event.cycle = known.size();
        event.threadName = info.getThreadName();
        event.lock = info.getLockName();
        event.ownerName = info.getLockOwnerName();
        event.stack = StackText.of(info.getStackTrace());
        event.commit();
    }
}

package io.locum.agent.host;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * How long Java threads have waited for a processor, from {@code /proc/self/task/<id>/schedstat}.
 *
 * <p>The JVM does not tell a thread's native id. It is found once for each thread by {@link NativeIds} and checked at
 * every reading: the CPU time that the kernel states beside the wait must be the one that the JVM states.
 *
 * <p>Cost: one small file read for each reading. Searches are limited to {@value #SEARCHES_PER_SECOND} a second. Not
 * safe for threads.
 */
public final class RunDelays {
    /** The answer when nobody knows. */
    public static final long UNKNOWN = -1;

    private static final int SEARCHES_PER_SECOND = 4;
    private static final long BETWEEN_SEARCHES = 1_000_000_000 / SEARCHES_PER_SECOND;

    private final NativeIds ids;
    private final ProcText reader = SchedStat.reader();
    private final Map<Thread, Long> known = new WeakHashMap<>();
    private long nextSearch = System.nanoTime();

    /** Reads this process's own threads. */
    public RunDelays() {
        this(new NativeIds());
    }

    RunDelays(NativeIds ids) {
        this.ids = ids;
    }

    /**
     * The thread's wait so far, in nanoseconds, or {@link #UNKNOWN}.
     *
     * @param cpuNanos the thread's CPU time, read just before; negative: unknown
     */
    public long of(Thread thread, long cpuNanos) {
        if (cpuNanos < 0 || !ids.knowable()) {
            return UNKNOWN;
        }
        if (!known.containsKey(thread)) {
            search(thread);
        }
        Long id = known.get(thread);
        return id == null ? UNKNOWN : read(thread, id, cpuNanos);
    }

    private void search(Thread thread) {
        long now = System.nanoTime();
        if (now - nextSearch >= 0) {
            nextSearch = now + BETWEEN_SEARCHES;
            ids.of(thread).ifPresent(id -> known.put(thread, id));
        }
    }

    private long read(Thread thread, long id, long cpuNanos) {
        Optional<SchedStat> line = reader.read(NativeIds.file(id, "schedstat")).flatMap(SchedStat::parse);
        boolean same = thread.isAlive() && line.isPresent() && line.get().fits(cpuNanos, ids.cpuNanos(thread));
        if (!same) {
            known.remove(thread);
            return UNKNOWN;
        }
        return line.get().runDelayNanos();
    }
}

package io.locum.bench.reading;

import java.util.List;

/**
 * What Locum wants to read an application-like dump in, report included.
 *
 * @param gigabytes the size of the dump, at most
 * @param cpuSeconds user and system
 * @param heapMegabytes the JVM's largest heap
 */
record Goal(double gigabytes, double cpuSeconds, int heapMegabytes) {

    private static final List<Goal> GOALS = List.of(new Goal(0.3, 3, 128), new Goal(1, 6, 384), new Goal(4, 15, 1024));

    /** The goal for a dump of this size; larger ones grow like the last. */
    static Goal of(double gigabytes) {
        Goal last = GOALS.get(GOALS.size() - 1);
        return GOALS.stream()
                .filter(goal -> gigabytes <= goal.gigabytes)
                .findFirst()
                .orElseGet(() -> last.times(gigabytes / last.gigabytes));
    }

    private Goal times(double factor) {
        return new Goal(gigabytes * factor, cpuSeconds * factor, (int) (heapMegabytes * factor));
    }
}

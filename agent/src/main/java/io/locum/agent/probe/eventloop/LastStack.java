package io.locum.agent.probe.eventloop;

/**
 * The stack last taken of a thread. As long as the thread uses no CPU time it stays the same, and need not be taken
 * again: taking one stops all threads on JDK 17.
 *
 * @param cpuNanos the thread's CPU time before it was taken; negative: unknown
 * @param state the thread's state then
 */
record LastStack(long cpuNanos, Thread.State state, String stack) {
    static final LastStack NONE = new LastStack(-1, Thread.State.NEW, "");

    boolean stillHolds(long cpuNow, Thread.State stateNow) {
        return cpuNanos >= 0 && cpuNanos == cpuNow && state == stateNow;
    }
}

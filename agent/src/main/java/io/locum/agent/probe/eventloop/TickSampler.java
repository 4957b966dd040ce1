package io.locum.agent.probe.eventloop;

import io.locum.agent.bootstrap.LoopState;

/** Takes a stack of a loop within a long tick. */
@FunctionalInterface
interface TickSampler {
    /**
     * Takes one.
     *
     * @param tick its number
     * @param thread the thread on which it began
     */
    void sample(LoopState loop, long tick, Thread thread);
}

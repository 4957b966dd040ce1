package io.locum.agent.metrics;

/**
 * The agent as of about a second ago.
 *
 * @param loops how many loops it watches
 * @param cpuShare the CPU time that its threads took in the last second, as a share of one core
 */
public record AgentFigures(int loops, double cpuShare) {
    /** Before the first second is over. */
    public static final AgentFigures NONE = new AgentFigures(0, 0);

    AgentFigures withLoops(int now) {
        return new AgentFigures(now, cpuShare);
    }
}

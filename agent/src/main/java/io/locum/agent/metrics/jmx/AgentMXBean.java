package io.locum.agent.metrics.jmx;

/** What JMX clients see of the agent. */
@Figure("Locum's agent in this JVM")
public interface AgentMXBean {
    @Figure(value = "Event loops that it watches", units = "loops")
    int getLoops();

    @Figure(value = "CPU time of its threads in the last second, as a share of one core", units = "1")
    double getCpuShare();

    @Figure(value = "A tick at least this long is a stall", units = "seconds")
    double getStallThresholdSeconds();

    @Figure("The folder of the recording that is being made")
    String getRecording();
}

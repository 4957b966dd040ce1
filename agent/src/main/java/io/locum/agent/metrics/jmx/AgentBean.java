package io.locum.agent.metrics.jmx;

import io.locum.agent.metrics.LiveFigures;
import java.nio.file.Path;
import java.time.Duration;

/** Reads the agent. */
record AgentBean(LiveFigures figures, Duration threshold, Path recording) implements AgentMXBean {
    @Override
    public int getLoops() {
        return figures.agent().loops();
    }

    @Override
    public double getCpuShare() {
        return figures.agent().cpuShare();
    }

    @Override
    public double getStallThresholdSeconds() {
        return threshold.toNanos() / 1e9;
    }

    @Override
    public String getRecording() {
        return recording.toString();
    }
}

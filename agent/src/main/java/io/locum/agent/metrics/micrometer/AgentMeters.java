package io.locum.agent.metrics.micrometer;

import io.locum.agent.metrics.LiveFigures;
import io.locum.agent.metrics.micrometer.MeterSpec.Level;
import java.util.List;

/** The meters of the agent. */
final class AgentMeters {
    static final List<MeterSpec<LiveFigures>> ALL = List.of(
            new Level<>("locum.event.loops", "Event loops that Locum watches", figures -> figures.agent()
                    .loops()),
            new Level<>(
                    "locum.agent.cpu",
                    "CPU time of Locum's threads in the last second, as a share of one core",
                    figures -> figures.agent().cpuShare()));

    private AgentMeters() {}
}

package io.locum.agent.metrics.opentelemetry;

import io.locum.agent.metrics.opentelemetry.Reading.AgentGauge;
import io.locum.agent.metrics.opentelemetry.Reading.LoopCounter;
import io.locum.agent.metrics.opentelemetry.Reading.LoopGauge;
import io.locum.agent.metrics.opentelemetry.Reading.LoopTime;
import java.util.List;

/** What is shown; names and units follow the semantic conventions for {@code nodejs.eventloop}. */
final class Readings {
    private static final double NANOS_PER_SECOND = 1e9;

    static final List<Reading> ALL = List.of(
            new LoopGauge(
                    "locum.eventloop.utilization",
                    "1",
                    "The share of the last ten seconds that the loop was busy",
                    loop -> loop.lastTenSeconds().utilization()),
            new LoopGauge(
                    "locum.eventloop.delay.p50",
                    "s",
                    "Half of what arrived at random moments of the last ten seconds waited no longer",
                    loop -> loop.lastTenSeconds().delayP50Nanos() / NANOS_PER_SECOND),
            new LoopGauge(
                    "locum.eventloop.delay.p99",
                    "s",
                    "99 % of what arrived at random moments of the last ten seconds waited no longer",
                    loop -> loop.lastTenSeconds().delayP99Nanos() / NANOS_PER_SECOND),
            new LoopGauge(
                    "locum.eventloop.delay.max",
                    "s",
                    "The longest tick of the last ten seconds, also one that still runs",
                    loop -> loop.lastTenSeconds().delayMaxNanos() / NANOS_PER_SECOND),
            new LoopTime("locum.eventloop.time", "s", "The time that the loop was in a state"),
            new LoopCounter("locum.eventloop.ticks", "{tick}", "Ticks of the loop", loop -> loop.ticks()),
            new LoopCounter(
                    "locum.eventloop.stalls",
                    "{tick}",
                    "Ticks that reached the stall threshold",
                    loop -> loop.stalls()),
            new LoopGauge(
                    "locum.eventloop.stall.longest",
                    "s",
                    "The longest tick since Locum came, also one that still runs",
                    loop -> loop.longestNanos() / NANOS_PER_SECOND),
            new AgentGauge(
                    "locum.eventloop.count", "{loop}", "Event loops that Locum watches", figures -> figures.agent()
                            .loops()),
            new AgentGauge(
                    "locum.agent.cpu.utilization",
                    "1",
                    "CPU time of Locum's threads in the last second, as a share of one core",
                    figures -> figures.agent().cpuShare()));

    private Readings() {}
}

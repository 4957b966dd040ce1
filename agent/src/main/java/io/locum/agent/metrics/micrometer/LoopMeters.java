package io.locum.agent.metrics.micrometer;

import io.locum.agent.metrics.LiveLoop;
import io.locum.agent.metrics.micrometer.MeterSpec.CountAndTime;
import io.locum.agent.metrics.micrometer.MeterSpec.Level;
import io.locum.agent.metrics.micrometer.MeterSpec.Time;
import java.util.List;

/** The meters of a loop. */
final class LoopMeters {
    static final List<MeterSpec<LiveLoop>> ALL = List.of(
            new Level<>(
                    "locum.event.loop.utilization",
                    "The share of the last ten seconds that the loop was busy, 0 to 1",
                    loop -> loop.figures().lastTenSeconds().utilization()),
            new Time<>(
                    "locum.event.loop.delay",
                    "How long what arrived at a random moment of the last ten seconds waited",
                    List.of("quantile", "0.5"),
                    loop -> loop.figures().lastTenSeconds().delayP50Nanos()),
            new Time<>(
                    "locum.event.loop.delay",
                    "How long what arrived at a random moment of the last ten seconds waited",
                    List.of("quantile", "0.99"),
                    loop -> loop.figures().lastTenSeconds().delayP99Nanos()),
            new Time<>(
                    "locum.event.loop.delay.max",
                    "The longest tick of the last ten seconds, also one that still runs",
                    List.of(),
                    loop -> loop.figures().lastTenSeconds().delayMaxNanos()),
            new CountAndTime<>(
                    "locum.event.loop.tick",
                    "Ticks of the loop, and the time it was busy",
                    loop -> loop.figures().ticks(),
                    loop -> loop.figures().busyNanos()),
            new CountAndTime<>(
                    "locum.event.loop.stall",
                    "Ticks that reached the stall threshold",
                    loop -> loop.figures().stalls(),
                    loop -> loop.figures().stalledNanos()),
            new Time<>(
                    "locum.event.loop.stall.longest",
                    "The longest tick since Locum came, also one that still runs",
                    List.of(),
                    loop -> loop.figures().longestNanos()));

    private LoopMeters() {}
}

package io.locum.agent.metrics.opentelemetry;

import io.locum.agent.metrics.LiveFigures;
import io.locum.agent.metrics.LoopFigures;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** An instrument to register. Times are in seconds, as the semantic conventions have them. */
sealed interface Reading {
    String name();

    String unit();

    String description();

    /** A level of each loop. */
    record LoopGauge(String name, String unit, String description, ToDoubleFunction<LoopFigures> value)
            implements Reading {}

    /** A count of each loop. */
    record LoopCounter(String name, String unit, String description, ToLongFunction<LoopFigures> value)
            implements Reading {}

    /** The time that each loop was active, and that it was idle. */
    record LoopTime(String name, String unit, String description) implements Reading {}

    /** A level of the agent. */
    record AgentGauge(String name, String unit, String description, ToDoubleFunction<LiveFigures> value)
            implements Reading {}
}

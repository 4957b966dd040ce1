package io.locum.agent.probe;

import java.util.Optional;

/** Tells the event-loop probe, which keeps all loops, where threads of one framework wait. */
public interface LoopProbe extends Probe {

    @Override
    default Optional<String> partOf() {
        return Optional.of("event-loop");
    }
}

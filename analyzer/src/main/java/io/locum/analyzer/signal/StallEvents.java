package io.locum.analyzer.signal;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.ThreadRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Stalls as the agent saw them, on its own clock; {@link Stalls} explains them.
 *
 * @param stalls in the order they ended
 */
public record StallEvents(List<Seen> stalls) {

    public static final Signal<StallEvents> SIGNAL =
            new Signal<>(StallEvents.class, "stall-events", "locum.Stall (Locum's agent)");

    public StallEvents {
        stalls = List.copyOf(stalls);
    }

    /**
     * A stall and the stacks taken while it lasted.
     *
     * @param startNanos when it began, by the target's {@code System.nanoTime()}
     * @param finished false when the recording ended within it
     * @param idleAfter how long the loop then waited for more to do; empty when unknown
     */
    public record Seen(
            long loopId,
            String loop,
            ThreadRef thread,
            long tick,
            long startNanos,
            Duration length,
            boolean finished,
            Optional<Duration> idleAfter,
            List<Look> looks) {

        public Seen {
            looks = List.copyOf(looks);
        }
    }

    /**
     * What the loop's thread was doing at one moment.
     *
     * @param atNanos by the target's {@code System.nanoTime()}
     * @param state its {@code Thread.State}
     * @param cpuNanos CPU time it had used in its life, or -1
     * @param runDelayNanos time in its life in which it could have run and had no processor, or -1
     * @param lock what it waits for; empty when nothing
     * @param owner the thread that holds that; empty when unknown
     * @param ownerStack what the owner was doing
     */
    public record Look(
            long atNanos,
            String state,
            long cpuNanos,
            long runDelayNanos,
            CallStack stack,
            String lock,
            String owner,
            CallStack ownerStack) {}
}

package io.locum.agent.bootstrap;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The one session that a JVM may have at a time, whichever class loader its agent came from. */
public final class SessionSlot {
    private static final AtomicReference<@Nullable Runnable> CURRENT = new AtomicReference<>();

    private SessionSlot() {}

    /**
     * Takes the slot.
     *
     * @param leave ends the session; its {@code toString()} names the recording
     * @return false if another session has it
     */
    public static boolean take(Runnable leave) {
        return CURRENT.compareAndSet(null, leave);
    }

    /** Gives the slot back, if that session has it. */
    public static void give(Runnable leave) {
        CURRENT.compareAndSet(leave, null);
    }

    /** What ends the session that runs now, or null. */
    public static @Nullable Runnable current() {
        return CURRENT.get();
    }
}

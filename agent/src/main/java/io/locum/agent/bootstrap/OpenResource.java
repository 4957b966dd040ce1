package io.locum.agent.bootstrap;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * One opened thing that was picked, held weakly, and where that was. The stack is kept as the JVM took it until the agent
 * asks for it, off the app's thread.
 */
public final class OpenResource extends WeakReference<Object> {
    private final ResourceKind kind;
    private final long openedNanos;
    private final int bucket;
    private volatile long weight;
    private volatile boolean ended;
    private @Nullable Throwable opening;
    private @Nullable Object site;

    OpenResource(Object resource, ResourceKind kind, int bucket, long weight, long nanos, Throwable opening) {
        super(resource);
        this.bucket = bucket;
        this.kind = kind;
        this.weight = weight;
        this.openedNanos = nanos;
        this.opening = opening;
    }

    public ResourceKind kind() {
        return kind;
    }

    int bucket() {
        return bucket;
    }

    /** {@code System.nanoTime()} when it was made; it may be opened a little later. */
    public long openedNanos() {
        return openedNanos;
    }

    /** How many it stands for. */
    public long weight() {
        return weight;
    }

    /** From now on it stands for twice as many, since as many others were let go of. Threads: the agent's. */
    public void doubleWeight() {
        weight = weight * 2;
    }

    /** Whether it was said to be done with. */
    public boolean isEnded() {
        return ended;
    }

    void end() {
        ended = true;
    }

    /** The stack that made it, once; empty from then on. Threads: the agent's. */
    public StackTraceElement[] takeStack() {
        Throwable taken = opening;
        opening = null;
        return taken == null ? new StackTraceElement[0] : taken.getStackTrace();
    }

    /** What the agent keeps of its stack; null until it did. Threads: the agent's. */
    public @Nullable Object site() {
        return site;
    }

    /** Keeps what the agent knows of the stack. Threads: the agent's. */
    public void site(Object known) {
        site = known;
    }
}

package io.locum.agent.bootstrap;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How often each method that adds or removes listeners was called, and a few of the calls themselves. Of fixed size.
 * Threads: any, save where one is told.
 */
public final class RegistrationTable {
    /** How many methods there is room for. */
    public static final int METHODS = 4096;

    /** Threads that call one method at the same time mostly count in different places. */
    private static final int STRIPES = 4;

    /** How many samples wait for the agent's thread; a power of two. */
    private static final int FRESH = 128;

    private final AtomicLongArray counts = new AtomicLongArray(METHODS * STRIPES);

    /** Only calls whose count, scattered, has none of these bits are sampled. Read without order: an old value does no harm. */
    private final int[] masks = new int[METHODS];

    private final AtomicIntegerArray allowances = new AtomicIntegerArray(METHODS);
    private final AtomicInteger allowance = new AtomicInteger();
    private final AtomicReferenceArray<@Nullable RegistrationSample> fresh = new AtomicReferenceArray<>(FRESH);
    private final AtomicInteger next = new AtomicInteger();

    /** A table that samples nothing until it is allowed to. */
    public RegistrationTable() {
        linkHotPath();
    }

    /** Runs the hooks' code once here, so that no class is loaded or initialised inside a method of the app's. */
    private void linkHotPath() {
        allow(0, 0, 1);
        allowAltogether(1);
        boolean rough = countRoughly(0);
        if (count(0) && rough) {
            sample(this, this, 0);
        }
        fresh.set(0, null);
        next.set(0);
        allow(0, 0, 0);
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            counts.set(stripe * METHODS, 0);
        }
    }

    /** Counts a call; returns whether it is to be sampled. */
    boolean count(int method) {
        return isPicked(counts.getAndIncrement(place(method)), method);
    }

    /** The same without an atomic addition: of calls by several threads at the same moment one may be lost. */
    boolean countRoughly(int method) {
        int place = place(method);
        long before = counts.getPlain(place);
        counts.setPlain(place, before + 1);
        return isPicked(before, method);
    }

    private static int place(int method) {
        int stripe = System.identityHashCode(Thread.currentThread()) & (STRIPES - 1);
        return stripe * METHODS + method;
    }

    private boolean isPicked(long before, int method) {
        return (Scattered.of(before) & masks[method]) == 0 && allowances.get(method) > 0;
    }

    /** Keeps a call for the agent's thread, unless as many as are allowed have been kept. */
    void sample(@Nullable Object emitter, @Nullable Object listener, int method) {
        if (allowances.decrementAndGet(method) >= 0 && allowance.decrementAndGet() >= 0) {
            int place = next.getAndIncrement() & (FRESH - 1);
            if (fresh.get(place) == null) {
                fresh.set(place, new RegistrationSample(method, emitter, listener));
            }
        }
    }

    /** Calls of a method so far. */
    public long calls(int method) {
        long sum = 0;
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            sum += counts.get(stripe * METHODS + method);
        }
        return sum;
    }

    /**
     * Allows samples of one method.
     *
     * @param mask a power of two less one: of so many calls and one more, one is looked at on average
     * @param samples how many at most until this is called again
     */
    public void allow(int method, int mask, int samples) {
        masks[method] = mask;
        allowances.set(method, samples);
    }

    /** Allows so many samples of all methods together, until this is called again. */
    public void allowAltogether(int samples) {
        allowance.set(samples);
    }

    /** Takes the samples that wait. Threads: one. */
    public void drain(Consumer<RegistrationSample> taker) {
        for (int place = 0; place < FRESH; place++) {
            RegistrationSample sample = fresh.getAndSet(place, null);
            if (sample != null) {
                taker.accept(sample);
            }
        }
    }
}

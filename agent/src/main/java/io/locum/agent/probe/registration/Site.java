package io.locum.agent.probe.registration;

import io.locum.agent.bootstrap.RegistrationSample;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A place in the code that adds listeners of one class, and some of those that it added. Of fixed size: when there are
 * too many, every other one is let go, so that those that stay are spread over the whole time. Not safe for threads.
 */
final class Site {
    /** One that survives weighs a sixty-fourth at most. */
    static final int MOST = 64;

    /** What a program adds at its start is not worth a word. */
    private static final int FEWEST = 16;

    private final long id;
    private final long source;
    private final String listenerClass;
    private final String emitterClass;
    private final String stack;
    private final List<Watched> watched = new ArrayList<>();

    /** Only one of so many is watched; a power of two. */
    private int stride = 1;

    private double registered;
    private long sampled;
    private boolean toldStack;
    private boolean exact = true;

    private record Watched(RegistrationSample sample, double weight, long at) {}

    Site(long id, long source, String listenerClass, String emitterClass, String stack) {
        this.id = id;
        this.source = source;
        this.listenerClass = listenerClass;
        this.emitterClass = emitterClass;
        this.stack = stack;
    }

    /**
     * Another listener was added here.
     *
     * @param weight how many registrations it stands for
     * @param at {@code System.nanoTime()}, not before it was added
     */
    void add(RegistrationSample sample, double weight, long at) {
        registered += weight;
        exact &= sample.tells();
        if (sampled++ % stride == 0) {
            watched.add(new Watched(sample, weight, at));
        }
        if (watched.size() > MOST) {
            for (int i = watched.size() - 1; i > 0; i -= 2) {
                watched.remove(i - 1);
            }
            stride *= 2;
        }
    }

    /** Whether none of those that are watched is left. */
    boolean isGone() {
        for (Watched one : watched) {
            if (one.sample().emitter() != null
                    && one.sample().listener() != null
                    && !one.sample().isOver()) {
                return false;
            }
        }
        return true;
    }

    /** Writes what became of them, as of {@link #look}. */
    void report(long settled) {
        Optional<RegistrationSiteEvent> event = look(settled);
        if (event.isPresent()) {
            event.get().commit();
        }
    }

    /**
     * What became of them; empty if there are too few to tell.
     *
     * @param settled what was added at that time or before has been through a collection, or is gone
     */
    Optional<RegistrationSiteEvent> look(long settled) {
        if (registered < FEWEST) {
            return Optional.empty();
        }
        RegistrationSiteEvent event = new RegistrationSiteEvent();
        event.site = id;
        event.source = source;
        event.listenerClass = listenerClass;
        event.emitterClass = emitterClass;
        event.registered = Math.round(registered);
        event.sampled = sampled;
        event.exact = exact;
        event.stack = toldStack ? "" : stack;
        toldStack = true;
        count(event, settled);
        return Optional.of(event);
    }

    private void count(RegistrationSiteEvent event, long settled) {
        IdentityHashMap<Object, double[]> byEmitter = new IdentityHashMap<>();
        IdentityHashMap<Object, Object> listeners = new IdentityHashMap<>();
        double all = 0;
        double kept = 0;
        for (Watched one : watched) {
            Object emitter = one.sample().emitter();
            Object listener = one.sample().listener();
            boolean alive = emitter != null && listener != null && !one.sample().isOver();
            all += one.weight();
            if (one.sample().tells() || one.at() - settled <= 0) {
                event.settled++;
                event.alive += alive ? 1 : 0;
            }
            if (alive) {
                event.living++;
                kept += one.weight();
                byEmitter.computeIfAbsent(emitter, key -> new double[1])[0] += one.weight();
                listeners.put(listener, listener);
            }
        }
        double largest = 0;
        for (double[] weight : byEmitter.values()) {
            largest = Math.max(largest, weight[0]);
        }
        // those that are watched stand for all
        double scale = all == 0 ? 0 : registered / all;
        event.kept = Math.round(kept * scale);
        event.largest = Math.round(largest * scale);
        event.emitters = byEmitter.size();
        event.listeners = listeners.size();
    }
}

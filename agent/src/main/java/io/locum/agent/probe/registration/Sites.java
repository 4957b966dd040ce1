package io.locum.agent.probe.registration;

import io.locum.agent.bootstrap.RegistrationSample;
import io.locum.agent.probe.StackText;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The places that add listeners; as many as there is room for. Not safe for threads. */
final class Sites {
    /** With all their samples some 2 MB. */
    static final int MOST = 256;

    /** Callers further out tell apart what is the same place for its reader. */
    private static final int FRAMES_THAT_TELL = 12;

    /** Looking at all that is watched takes a millisecond. */
    private static final long SWEEP_AGAIN_NANOS = 5_000_000_000L;

    private final Map<String, Site> sites = new HashMap<>();
    private long ids;
    private boolean full;
    private long swept = Long.MIN_VALUE / 2;

    /**
     * Another listener was added.
     *
     * @param source the number of the pair of methods
     * @param weight how many registrations it stands for
     * @param at {@code System.nanoTime()}, not before it was added
     */
    void add(RegistrationSample sample, long source, double weight, long at) {
        String listenerClass = sample.listenerClass();
        String emitterClass = sample.emitterClass();
        StackTraceElement[] stack = sample.takeStack();
        String key = source + "\n" + listenerClass + "\n"
                + StackText.of(Arrays.copyOf(stack, Math.min(FRAMES_THAT_TELL, stack.length)));
        Site site = sites.get(key);
        if (site == null) {
            if (sample.isOver() || !hasRoom(at)) {
                return;
            }
            site = new Site(ids++, source, listenerClass, emitterClass, StackText.of(stack));
            sites.put(key, site);
        }
        site.add(sample, weight, at);
    }

    /** Places of which nothing is left make room for others. */
    private boolean hasRoom(long now) {
        if (sites.size() >= MOST && now - swept >= SWEEP_AGAIN_NANOS) {
            swept = now;
            sites.values().removeIf(Site::isGone);
        }
        boolean room = sites.size() < MOST;
        full |= !room;
        return room;
    }

    Collection<Site> all() {
        return sites.values();
    }

    /** Whether a place was seen for which there was no room. */
    boolean isFull() {
        return full;
    }
}

package io.locum.agent.metrics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an exporter has put up for each loop, and how that follows the loops that live. For one thread.
 *
 * @param <T> what stands for a loop there
 */
public final class Shown<T> {
    private final Map<LiveLoop, T> shown = new LinkedHashMap<>();
    private List<LiveLoop> last = List.of();

    /** Puts one loop up. */
    @FunctionalInterface
    public interface Putting<T> {
        T up(LiveLoop loop) throws Exception;
    }

    /** Takes one down. */
    @FunctionalInterface
    public interface Taking<T> {
        void down(T shown) throws Exception;
    }

    /** Takes down what is gone, then puts up what is new: a new loop may have an old one's name. */
    public void follow(List<LiveLoop> loops, Putting<T> putting, Taking<T> taking) throws Exception {
        if (loops == last) {
            return;
        }
        Set<LiveLoop> living = new HashSet<>(loops);
        for (LiveLoop loop : List.copyOf(shown.keySet())) {
            if (!living.contains(loop)) {
                takeDown(loop, taking);
            }
        }
        for (LiveLoop loop : loops) {
            if (!shown.containsKey(loop)) {
                shown.put(loop, putting.up(loop));
            }
        }
        last = loops;
    }

    /** Takes everything down; one failure does not keep the others up. */
    public void clear(Taking<T> taking) throws Exception {
        List<Exception> failures = new ArrayList<>();
        for (LiveLoop loop : List.copyOf(shown.keySet())) {
            try {
                takeDown(loop, taking);
            } catch (Exception e) {
                failures.add(e);
            }
        }
        last = List.of();
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private void takeDown(LiveLoop loop, Taking<T> taking) throws Exception {
        T gone = shown.remove(loop);
        if (gone != null) {
            taking.down(gone);
        }
    }
}

package io.locum.testapps.queuegrowth;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Hands events from one thread to another. */
final class Pipeline {

    private final Stage parsed = new Stage(new ConcurrentLinkedQueue<>());

    void put(Event event) {
        parsed.waiting().add(event);
    }

    boolean take() {
        return parsed.waiting().poll() != null;
    }

    /** Something that was measured somewhere. */
    record Event(long at, String sensor, Map<String, Double> values) {}

    private record Stage(Queue<Event> waiting) {}
}

package io.locum.testapps.eventstream;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells all streams what happens. For any thread. */
final class Broadcaster implements Runnable {

    private static final long MILLIS_BETWEEN = 100;

    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private final boolean tidy;

    /** @param tidy whether streams that are over are unsubscribed */
    private Broadcaster(boolean tidy) {
        this.tidy = tidy;
    }

    static Broadcaster start(boolean tidy) {
        Broadcaster broadcaster = new Broadcaster(tidy);
        Thread thread = new Thread(broadcaster, "broadcaster");
        thread.setDaemon(true);
        thread.start();
        return broadcaster;
    }

    void subscribe(EventStream stream) {
        streams.add(stream);
    }

    void unsubscribe(EventStream stream) {
        streams.remove(stream);
    }

    @Override
    public void run() {
        try {
            for (int number = 0; true; number++) {
                String event = "event " + number;
                streams.forEach(stream -> {
                    stream.send(event);
                    if (tidy && stream.isOver()) {
                        unsubscribe(stream);
                    }
                });
                Thread.sleep(MILLIS_BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.locum.testapps.listenerleak;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleConsumer;

/** Tells prices to whoever has registered. For any thread. */
final class Quotes {

    private final List<DoubleConsumer> listeners = new CopyOnWriteArrayList<>();

    void register(DoubleConsumer listener) {
        listeners.add(listener);
    }

    void unregister(DoubleConsumer listener) {
        listeners.remove(listener);
    }

    void tell(double price) {
        listeners.forEach(listener -> listener.accept(price));
    }
}

package io.locum.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** A small application whose ticker forgets no listener. Adds some whenever a line comes in on standard input. */
final class LeakyTarget {

    private static final Ticker TICKER = new Ticker();

    private LeakyTarget() {}

    public static void main(String[] args) throws java.io.IOException {
        do {
            for (int i = 0; i < 20_000; i++) {
                new Basket().open();
            }
            System.out.println("ready " + TICKER.listeners.size());
        } while (System.in.read() >= 0);
    }

    static final class Ticker {
        private final List<LongConsumer> listeners = new ArrayList<>();

        void subscribe(LongConsumer listener) {
            listeners.add(listener);
        }
    }

    static final class Basket {
        private final byte[] page = new byte[500];

        void open() {
            TICKER.subscribe(price -> page[0] = (byte) price);
        }
    }
}

package io.locum.testapps.listenerleak;

import java.util.function.DoubleConsumer;

/** The chart of one visitor, who may forget to close it. */
final class Chart implements AutoCloseable {

    private static final int POINTS = 1_000;

    private final Quotes quotes;
    private final double[] points = new double[POINTS];
    private final DoubleConsumer listener;
    private int next;

    Chart(Quotes quotes) {
        this.quotes = quotes;
        listener = price -> points[next++ % POINTS] = price;
        quotes.register(listener);
    }

    @Override
    public void close() {
        quotes.unregister(listener);
    }
}

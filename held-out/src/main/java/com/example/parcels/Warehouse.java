package com.example.parcels;

import com.example.life.Elsewhere;
import com.example.life.Life;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executor;

/** Prints a label for each parcel that comes in. */
final class Warehouse {

    private static final long POLL_MILLIS = 50;

    private Warehouse() {}

    /** Opens the warehouse with an executor for its labels. */
    static void open(Executor labels) throws IOException, InterruptedException {
        LabelPrinter printer = new LabelPrinter(Elsewhere.start(20, "printed"));
        Broker broker = new Broker();
        Consumer consumer = new Consumer(broker.port());
        Thread polling = new Thread(() -> consume(consumer, labels, printer), "parcels-consumer");
        polling.setDaemon(true);
        polling.start();
        Life.begin(broker.port());
    }

    private static void consume(Consumer consumer, Executor labels, LabelPrinter printer) {
        try {
            while (true) {
                int parcels = consumer.poll(POLL_MILLIS);
                for (int parcel = 0; parcel < parcels; parcel++) {
                    labels.execute(printer::print);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("consuming parcels", e);
        }
    }
}

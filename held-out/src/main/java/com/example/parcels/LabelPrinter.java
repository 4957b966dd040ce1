package com.example.parcels;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;

/** The printer in the warehouse, on the network. */
final class LabelPrinter {

    private final int port;

    LabelPrinter(int port) {
        this.port = port;
    }

    /** Prints a label and waits until it is done. */
    void print() {
        try (InputStream answer = new URL("http", "127.0.0.1", port, "/labels").openStream()) {
            answer.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("printing a label", e);
        }
    }
}

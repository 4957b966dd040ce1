package com.example.weather;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** A weather station, which is asked over the network. */
final class Station {

    private final int port;

    Station(int port) {
        this.port = port;
    }

    /** What the thermometer shows now. */
    String temperature() throws IOException {
        URL url = new URL("http", "127.0.0.1", port, "/now");
        try (BufferedReader in = new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
            return in.readLine();
        }
    }
}

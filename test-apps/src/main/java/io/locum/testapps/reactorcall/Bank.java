package io.locum.testapps.reactorcall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks the bank for today's rates. For any thread. */
final class Bank {

    private final int port;

    /** The bank on a port of this host. */
    Bank(int port) {
        this.port = port;
    }

    /** What a currency costs; waits for the bank's answer. */
    double rateOf(String currency) {
        try (InputStream answer = URI.create("http://127.0.0.1:" + port + "/rates/" + currency)
                .toURL()
                .openStream()) {
            return Double.parseDouble(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("asking for the rate of " + currency, e);
        }
    }
}

package io.locum.testapps.dispatchercall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks the register of all insurers how risky somebody is. For any thread. */
final class RiskRegister {

    private final int port;

    /** The register on a port of this host. */
    RiskRegister(int port) {
        this.port = port;
    }

    /** The risk, in cents a month; waits for the register's answer. */
    int riskOf(String person) {
        try (InputStream answer = URI.create("http://127.0.0.1:" + port + "/risks/" + person)
                .toURL()
                .openStream()) {
            return Integer.parseInt(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("asking for the risk of " + person, e);
        }
    }
}

package io.locum.testapps.descriptorleak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells a partner's server what happened, over HTTP of one's own. For any thread. */
final class Partner {

    private final int port;
    private final boolean closes;
    private final Map<String, Socket> lines = new ConcurrentHashMap<>();

    /**
     * A partner.
     *
     * @param closes whether connections are closed after each event; otherwise they are kept by the event's name, which
     *     never comes again
     */
    Partner(int port, boolean closes) {
        this.port = port;
        this.closes = closes;
    }

    /** Tells of an event, and returns the first line of the answer. */
    String tell(String event) throws IOException {
        Socket line = lineFor(event);
        try {
            line.getOutputStream()
                    .write(("GET /" + event + " HTTP/1.1\r\nHost: partner\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return String.valueOf(answer);
        } finally {
            if (closes) {
                line.close();
            }
        }
    }

    private Socket lineFor(String event) throws IOException {
        Socket known = lines.get(event);
        if (known == null) {
            known = new Socket(InetAddress.getLoopbackAddress(), port);
            if (!closes) {
                lines.put(event, known);
            }
        }
        return known;
    }
}

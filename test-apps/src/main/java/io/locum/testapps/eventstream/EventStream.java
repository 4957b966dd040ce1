package io.locum.testapps.eventstream;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The events of one client, who has enough after a few. For one thread at a time. */
final class EventStream {

    private static final int ENOUGH = 4;
    private static final int HISTORY = 4_000;

    private final HttpExchange exchange;
    private final char[] history = new char[HISTORY];
    private int sent;

    private EventStream(HttpExchange exchange) {
        this.exchange = exchange;
    }

    /** Begins the answer. */
    static EventStream open(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        return new EventStream(exchange);
    }

    boolean isOver() {
        return sent >= ENOUGH;
    }

    /** Sends an event, unless the client has gone. */
    void send(String event) {
        if (isOver()) {
            return;
        }
        event.getChars(0, event.length(), history, sent * event.length());
        sent++;
        try {
            exchange.getResponseBody().write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            sent = ENOUGH;
        }
        if (isOver()) {
            exchange.close();
        }
    }
}

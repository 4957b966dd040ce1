package com.example.ferry;

import com.example.life.Life;
import io.helidon.webserver.WebServer;

/** The pier: a Helidon server that sells tickets and tells when the ferry leaves. */
final class Pier {

    private Pier() {}

    static void open(Tickets tickets) throws InterruptedException {
        WebServer server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .routing(routing -> routing.get("/departures", (request, response) -> response.send("every hour"))
                        .post("/tickets", (request, response) -> response.send("number " + tickets.sell())))
                .build()
                .start();
        Life.begin(server.port());
    }
}

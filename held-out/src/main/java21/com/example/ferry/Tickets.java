package com.example.ferry;

import com.example.life.Elsewhere;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;

/** Sells tickets; each is paid by card, which the card company has to agree to. */
class Tickets {

    private final HttpClient cards = HttpClient.newHttpClient();
    private final AtomicInteger sold = new AtomicInteger();
    private final HttpRequest payment;

    Tickets() throws IOException {
        int port = Elsewhere.start(30, "paid");
        payment = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/payments"))
                .build();
    }

    /** Sells one and tells its number. */
    int sell() throws IOException, InterruptedException {
        cards.send(payment, BodyHandlers.discarding());
        return sold.incrementAndGet();
    }
}

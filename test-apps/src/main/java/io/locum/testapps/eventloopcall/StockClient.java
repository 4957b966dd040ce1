package io.locum.testapps.eventloopcall;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** Asks the warehouse how many units of an article it has. For any thread. */
final class StockClient {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    /** A client of the warehouse on a port of this host. */
    StockClient(int port) {
        this.port = port;
    }

    /** Waits for the answer of the warehouse. */
    int unitsInStock(String article) throws IOException {
        try {
            return Integer.parseInt(
                    http.send(request(article), BodyHandlers.ofString()).body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("asking for the stock of " + article);
        }
    }

    /** Has the answer of the warehouse delivered. */
    CompletableFuture<Integer> unitsInStockLater(String article) {
        return http.sendAsync(request(article), BodyHandlers.ofString())
                .thenApply(response -> Integer.parseInt(response.body()));
    }

    private HttpRequest request(String article) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/stock/" + article))
                .build();
    }
}

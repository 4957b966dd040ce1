package com.example.bakery;

import com.example.life.Elsewhere;
import com.example.life.Life;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;

/** Takes orders, for which the oven is asked over HTTP. */
final class Bakery {

    private final HttpClient http;
    private final int oven;

    private Bakery(HttpClient http, int oven) {
        this.http = http;
        this.oven = oven;
    }

    /** Opens the shop with its way of answering an order. */
    static void open(BiConsumer<HttpServerRequest, Bakery> orders)
            throws IOException, ExecutionException, InterruptedException {
        int oven = Elsewhere.start(90, "4 minutes");
        Vertx vertx = Vertx.vertx();
        // The client has event loops of its own: whoever waits for it on another one gets an answer.
        Bakery bakery = new Bakery(Vertx.vertx().createHttpClient(), oven);
        int port = vertx.createHttpServer()
                .requestHandler(request -> {
                    if (request.path().startsWith("/orders/")) {
                        orders.accept(request, bakery);
                    } else {
                        request.response().end("bread, rolls, cake");
                    }
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort();
        Life.begin(port);
    }

    /** When the oven is free. */
    Future<String> free() {
        return http.request(HttpMethod.GET, oven, "127.0.0.1", "/")
                .compose(request -> request.send())
                .compose(HttpClientResponse::body)
                .map(Buffer::toString);
    }
}

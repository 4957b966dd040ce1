package com.example.bakery;

import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.concurrent.ExecutionException;

/** Goes on when the future is done. */
public final class Composed {

    private Composed() {}

    /** Starts the server. */
    public static void main(String[] args) throws IOException, ExecutionException, InterruptedException {
        Bakery.open(Composed::order);
    }

    private static void order(HttpServerRequest request, Bakery bakery) {
        bakery.free()
                .compose(free -> request.response().end("ready in " + free))
                .onFailure(e -> request.response().setStatusCode(502).end());
    }
}

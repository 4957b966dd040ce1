package com.example.bakery;

import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.concurrent.ExecutionException;

/** Joins the future. */
public final class Joined {

    private Joined() {}

    /** Starts the server. */
    public static void main(String[] args) throws IOException, ExecutionException, InterruptedException {
        Bakery.open(Joined::order);
    }

    private static void order(HttpServerRequest request, Bakery bakery) {
        String free = bakery.free().toCompletionStage().toCompletableFuture().join();
        request.response().end("ready in " + free);
    }
}

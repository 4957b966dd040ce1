package io.locum.testapps.longpolling;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.ExecutionException;

/** Publishes news on the event bus, and hands requests for the next one to somebody else. */
final class News {

    static final String ADDRESS = "news";

    private static final long MILLIS_BETWEEN = 250;

    private News() {}

    /** Listens, and returns the port. */
    static int serve(Vertx vertx, int port, Handler<HttpServerRequest> readers)
            throws InterruptedException, ExecutionException {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(readers)
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        vertx.setPeriodic(MILLIS_BETWEEN, timer -> vertx.eventBus().publish(ADDRESS, "news of " + timer));
        return server.actualPort();
    }
}

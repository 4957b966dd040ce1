package io.locum.bench.server;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;

/** Vert.x with one event loop, on its default transport. */
public final class VertxServer {

    private VertxServer() {}

    /** Starts the server. */
    public static void main(String[] args) throws IOException {
        HttpServer server = Vertx.vertx()
                .createHttpServer()
                .requestHandler(request -> request.response()
                        .putHeader("Content-Type", "text/plain")
                        .end(Readiness.ANSWER))
                .listen(0, Readiness.HOST)
                .await();
        Readiness.serve(server.actualPort());
    }
}

package io.locum.testapps.longpolling;

import io.locum.testapps.launch.Launch;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.ExecutionException;

/** Whoever has got an answer goes on listening. */
public final class Newsroom {

    private final Vertx vertx;

    private Newsroom(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        Launch launch = Launch.of(args);
        Vertx vertx = Vertx.vertx();
        launch.serve(News.serve(vertx, launch.port(), new Newsroom(vertx)::next));
    }

    private void next(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        vertx.eventBus().<String>consumer(News.ADDRESS, news -> {
            if (!response.ended() && !response.closed()) {
                response.end(news.body());
            }
        });
    }
}

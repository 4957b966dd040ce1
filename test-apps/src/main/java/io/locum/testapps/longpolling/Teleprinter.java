package io.locum.testapps.longpolling;

import io.locum.testapps.launch.Launch;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.ExecutionException;

/** Whoever has got an answer listens no more. */
public final class Teleprinter {

    private final Vertx vertx;

    private Teleprinter(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        Launch launch = Launch.of(args);
        Vertx vertx = Vertx.vertx();
        launch.serve(News.serve(vertx, launch.port(), new Teleprinter(vertx)::next));
    }

    private void next(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        MessageConsumer<String> consumer = vertx.eventBus().localConsumer(News.ADDRESS);
        consumer.handler(news -> {
            consumer.unregister();
            if (!response.closed()) {
                response.end(news.body());
            }
        });
    }
}

package io.locum.testapps.eventloopcpu;

import io.locum.testapps.launch.Launch;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.ExecutionException;

/** Tells where a parcel is, and has the tour of a van planned by a worker thread. */
public final class DeliveryService {

    private final Vertx vertx;

    private DeliveryService(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        Launch launch = Launch.of(args);
        Vertx vertx = Vertx.vertx();
        var server = vertx.createHttpServer().requestHandler(new DeliveryService(vertx)::handle);
        launch.serve(server.listen(launch.port(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort());
    }

    private void handle(HttpServerRequest request) {
        String number = request.path().substring(request.path().lastIndexOf('/') + 1);
        if (request.path().startsWith("/tours/")) {
            vertx.executeBlocking(() -> new TourPlanner(Integer.parseInt(number)).shortestTour(), false)
                    .compose(length -> request.response().end("tour of " + length))
                    .onFailure(e -> request.connection().close());
        } else {
            request.response().end("parcel " + number + " is on its way").onFailure(e -> request.connection()
                    .close());
        }
    }
}

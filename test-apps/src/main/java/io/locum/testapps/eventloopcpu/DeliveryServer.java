package io.locum.testapps.eventloopcpu;

import io.locum.testapps.launch.Launch;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.ExecutionException;

/** Tells where a parcel is and plans a van's tour, both right in the request handler. */
public final class DeliveryServer {

    private DeliveryServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        Launch launch = Launch.of(args);
        var server = Vertx.vertx().createHttpServer().requestHandler(DeliveryServer::handle);
        launch.serve(server.listen(launch.port(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort());
    }

    private static void handle(HttpServerRequest request) {
        String number = request.path().substring(request.path().lastIndexOf('/') + 1);
        if (request.path().startsWith("/tours/")) {
            double length = new TourPlanner(Integer.parseInt(number)).shortestTour();
            request.response().end("tour of " + length).onFailure(e -> request.connection()
                    .close());
        } else {
            request.response().end("parcel " + number + " is on its way").onFailure(e -> request.connection()
                    .close());
        }
    }
}

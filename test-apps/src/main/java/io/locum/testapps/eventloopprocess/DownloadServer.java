package io.locum.testapps.eventloopprocess;

import io.locum.testapps.launch.Launch;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;

/** Packs on the event loop. */
public final class DownloadServer {

    private DownloadServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws Exception {
        Launch launch = Launch.of(args);
        Packer packer = Packer.ofSales();
        DownloadPage page = new DownloadPage(() -> {
            try {
                return Future.succeededFuture(packer.pack());
            } catch (IOException e) {
                return Future.failedFuture(e);
            }
        });
        launch.serve(Vertx.vertx()
                .createHttpServer()
                .requestHandler(page)
                .listen(launch.port(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort());
    }
}

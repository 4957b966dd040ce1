package io.locum.testapps.eventloopprocess;

import io.locum.testapps.launch.Launch;
import io.vertx.core.Vertx;

/** Packs on a worker thread. */
public final class DownloadService {

    private DownloadService() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws Exception {
        Launch launch = Launch.of(args);
        Packer packer = Packer.ofSales();
        Vertx vertx = Vertx.vertx();
        DownloadPage page = new DownloadPage(() -> vertx.executeBlocking(packer::pack, false));
        launch.serve(vertx.createHttpServer()
                .requestHandler(page)
                .listen(launch.port(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort());
    }
}

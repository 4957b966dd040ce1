package io.locum.testapps.eventloopprocess;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Supplier;

/** Offers the packed list of sales, and answers how a single sale went. */
final class DownloadPage implements Handler<HttpServerRequest> {

    private final Supplier<Future<Long>> downloads;

    /** A page whose downloads are packed in the given way. */
    DownloadPage(Supplier<Future<Long>> downloads) {
        this.downloads = downloads;
    }

    @Override
    public void handle(HttpServerRequest request) {
        if (request.path().startsWith("/downloads/")) {
            downloads
                    .get()
                    .compose(bytes -> request.response().end("the list of sales has " + bytes + " bytes"))
                    .onFailure(e -> request.connection().close());
        } else {
            request.response().end("sold").onFailure(e -> request.connection().close());
        }
    }
}

package io.locum.testapps.gcexplicit;

import io.locum.testapps.http.NettyHttp;
import io.locum.testapps.launch.Launch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** The catalogue behind a web server, with a thread for exports. */
final class Wholesaler {

    private static final int LINES_OF_AN_EXPORT = 2_000;

    private Wholesaler() {}

    /** Opens the server, with what is to be done about exports besides making them; does not return. */
    static void open(Launch launch, UnaryOperator<Exports> care) throws InterruptedException {
        Catalogue catalogue = new Catalogue();
        Exports exports =
                care.apply(number -> catalogue.export(number * LINES_OF_AN_EXPORT % 1_000_000, LINES_OF_AN_EXPORT));
        ExecutorService exporting = Executors.newSingleThreadExecutor(work -> new Thread(work, "exports"));
        launch.serve(NettyHttp.listen(launch.port(), 1, () -> new CatalogueHandler(catalogue, exports, exporting)));
    }
}

package io.locum.testapps.eventloopcall;

import io.locum.testapps.http.NettyHttp;
import io.locum.testapps.launch.Launch;
import java.io.IOException;

/** The storefront, on two event loops. */
public final class StorefrontServer {

    private static final int LOOPS = 2;

    private StorefrontServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException, IOException {
        Launch launch = Launch.of(args);
        StockClient stock = new StockClient(Warehouse.open());
        launch.serve(NettyHttp.listen(launch.port(), LOOPS, () -> new StorefrontHandler(stock)));
    }
}

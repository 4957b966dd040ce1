package io.locum.testapps.eventloopcall;

import io.locum.testapps.http.NettyHttp;
import io.locum.testapps.launch.Launch;
import java.io.IOException;

/** The web shop, on two event loops. */
public final class ShopServer {

    private static final int LOOPS = 2;

    private ShopServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException, IOException {
        Launch launch = Launch.of(args);
        StockClient stock = new StockClient(Warehouse.open());
        launch.serve(NettyHttp.listen(launch.port(), LOOPS, () -> new ShopHandler(stock)));
    }
}

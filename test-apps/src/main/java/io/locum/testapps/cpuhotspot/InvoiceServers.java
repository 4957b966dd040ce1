package io.locum.testapps.cpuhotspot;

import io.locum.testapps.launch.Launch;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Serves invoices with Jetty on a pool of threads. */
final class InvoiceServers {

    /** How many lines the supplier's price list has. */
    static final int ARTICLES = 12_000;

    private static final int THREADS = 16;

    private InvoiceServers() {}

    /** Starts a server with its way of looking up prices; does not return. */
    static void open(Launch launch, Function<List<PriceList.Line>, Prices> prices) throws Exception {
        List<PriceList.Line> lines = IntStream.range(0, ARTICLES)
                .mapToObj(article -> new PriceList.Line("ART-" + article, article * 17L % 9_999))
                .toList();
        Server server = new Server(new QueuedThreadPool(THREADS));
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(launch.port());
        server.addConnector(connector);
        server.setHandler(new InvoiceHandler(prices.apply(lines)));
        server.start();
        launch.serve(connector.getLocalPort());
    }
}

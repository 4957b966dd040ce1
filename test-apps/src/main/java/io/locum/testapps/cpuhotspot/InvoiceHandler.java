package io.locum.testapps.cpuhotspot;

import java.util.stream.IntStream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers each request with the total of an invoice of some hundred articles. */
final class InvoiceHandler extends Handler.Abstract {

    private static final int ARTICLES_ON_AN_INVOICE = 150;

    private final Prices prices;

    InvoiceHandler(Prices prices) {
        this.prices = prices;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        int number = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        Content.Sink.write(response, true, number + ": " + total(number), callback);
        return true;
    }

    private long total(int invoice) {
        return IntStream.range(0, ARTICLES_ON_AN_INVOICE)
                .mapToLong(line -> prices.priceOf("art-" + (invoice * 31 + line * 97) % InvoiceServers.ARTICLES))
                .sum();
    }
}

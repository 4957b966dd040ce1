package io.locum.testapps.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/** The JDK's own HTTP server with a pool of threads, on the loopback address. */
public final class JdkHttp {

    /** Connections that may wait to be accepted. */
    private static final int BACKLOG = 256;

    private JdkHttp() {}

    /**
     * Listens, and answers each path with its handler on one of the pool's threads.
     *
     * @return the port it listens on
     */
    public static int listen(int port, int threads, Map<String, HttpHandler> handlers) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        server.setExecutor(Executors.newFixedThreadPool(threads));
        handlers.forEach(server::createContext);
        server.start();
        return server.getAddress().getPort();
    }

    /** Answers with a short text and ends the exchange. */
    public static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    /** The value of a query parameter, or the given one. */
    public static String parameter(HttpExchange exchange, String name, String otherwise) {
        String query = exchange.getRequestURI().getQuery();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                if (pair.startsWith(name + "=")) {
                    return pair.substring(name.length() + 1);
                }
            }
        }
        return otherwise;
    }
}

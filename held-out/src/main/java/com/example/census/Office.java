package com.example.census;

import com.example.life.Life;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;

/** Answers how many adults there are. */
final class Office {

    private Office() {}

    static void open(Predicate<String> adults) throws IOException, InterruptedException {
        Records records = new Records();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(new ForkJoinPool(4));
        server.createContext("/adults", exchange -> {
            try (exchange) {
                byte[] body = String.valueOf(records.count(adults)).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        Life.begin(server.getAddress().getPort());
    }
}

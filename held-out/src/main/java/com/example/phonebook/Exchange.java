package com.example.phonebook;

import com.example.life.Life;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** Tells numbers; every request to move changes the next few thousand. */
final class Exchange {

    private static final int MOVES = 20_000;

    private Exchange() {}

    static void open(PhoneBook book) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath();
                int request = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
                if (path.startsWith("/moves/")) {
                    book.move(request * 7919 % PhoneBook.PEOPLE, MOVES);
                }
                byte[] body = book.numberOf("person " + request).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        Life.begin(server.getAddress().getPort());
    }
}

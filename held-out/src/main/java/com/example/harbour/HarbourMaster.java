package com.example.harbour;

import com.example.life.Life;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.net.InetSocketAddress;

/** Serves pictures and berths; whether pictures are made on the I/O thread is the first argument of {@link #open}. */
final class HarbourMaster implements HttpHandler {

    private final Thumbnails thumbnails = new Thumbnails();
    private final boolean onIoThread;

    private HarbourMaster(boolean onIoThread) {
        this.onIoThread = onIoThread;
    }

    static void open(boolean onIoThread) throws InterruptedException {
        Undertow undertow = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setIoThreads(2)
                .setWorkerThreads(4)
                .setHandler(new HarbourMaster(onIoThread))
                .build();
        undertow.start();
        Life.begin(((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort());
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        if (!exchange.getRequestPath().startsWith("/pictures/")) {
            exchange.getResponseSender().send("berth 7");
        } else if (onIoThread) {
            picture(exchange);
        } else {
            exchange.dispatch(this::picture);
        }
    }

    private void picture(HttpServerExchange exchange) {
        String path = exchange.getRequestPath();
        int ship = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)) % 100;
        exchange.getResponseSender().send("brightness " + thumbnails.brightness(ship));
    }
}

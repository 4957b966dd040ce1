package com.example.spa;

import com.example.life.Days;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.session.InMemorySessionManager;
import io.undertow.server.session.Session;
import io.undertow.server.session.SessionAttachmentHandler;
import io.undertow.server.session.SessionCookieConfig;
import io.undertow.util.Sessions;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;

/** A session for each visitor, on Undertow; with an argument they say that they go. */
public final class Spa implements HttpHandler {

    private static final int VISITORS = 4_000;

    private static final int TOWELS = 8_000;

    private final boolean visitorsGo;

    private Spa(boolean visitorsGo) {
        this.visitorsGo = visitorsGo;
    }

    /** Opens the spa. */
    public static void main(String[] args) throws Exception {
        InMemorySessionManager sessions = new InMemorySessionManager("spa");
        sessions.setDefaultSessionTimeout(-1);
        Undertow undertow = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(new SessionAttachmentHandler(new Spa(args.length > 0), sessions, new SessionCookieConfig()))
                .build();
        undertow.start();
        int port = ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
        Days.pass(VISITORS, day -> visit(port));
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        Session session = Sessions.getOrCreateSession(exchange);
        session.setAttribute("towels", new byte[TOWELS]);
        exchange.getResponseSender().send("welcome");
        if (visitorsGo) {
            session.invalidate(exchange);
        }
    }

    private static void visit(int port) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("the spa answered " + connection.getResponseCode());
        }
        connection.getInputStream().readAllBytes();
    }
}

package io.locum.bench.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** Jetty as it comes, without servlets. */
public final class JettyServer {

    private JettyServer() {}

    /** Starts the server. */
    public static void main(String[] args) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost(Readiness.HOST);
        server.addConnector(connector);
        server.setHandler(new Greeter());
        server.start();
        Readiness.serve(connector.getLocalPort());
    }

    private static final class Greeter extends Handler.Abstract.NonBlocking {

        private static final byte[] ANSWER = Readiness.ANSWER.getBytes(StandardCharsets.US_ASCII);

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain");
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, ANSWER.length);
            response.write(true, ByteBuffer.wrap(ANSWER), callback);
            return true;
        }
    }
}

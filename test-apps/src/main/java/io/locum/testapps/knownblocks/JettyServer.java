package io.locum.testapps.knownblocks;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** Jetty with a handler that says it never blocks, so that the thread that selects runs it itself. */
final class JettyServer {

    private JettyServer() {}

    static int start(Runnable handler) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("localhost");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract.NonBlocking() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                handler.run();
                callback.succeeded();
                return true;
            }
        });
        server.start();
        return connector.getLocalPort();
    }
}

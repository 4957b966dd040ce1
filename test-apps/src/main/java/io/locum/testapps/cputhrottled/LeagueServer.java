package io.locum.testapps.cputhrottled;

import io.locum.testapps.launch.Launch;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Shows the league's table, on Jetty's pool of threads. There is nothing wrong with it. */
public final class LeagueServer {

    private static final int THREADS = 16;

    private LeagueServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws Exception {
        Launch launch = Launch.of(args);
        League league = new League();
        Server server = new Server(new QueuedThreadPool(THREADS));
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(launch.port());
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                Content.Sink.write(response, true, league.table(), callback);
                return true;
            }
        });
        server.start();
        launch.serve(connector.getLocalPort());
    }
}

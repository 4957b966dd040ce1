package com.example.weather;

import com.example.life.Elsewhere;
import com.example.life.Life;
import java.io.IOException;
import org.glassfish.grizzly.IOStrategy;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Tells the temperature now, and the forecast. */
final class Forecast extends HttpHandler {

    private final Station station;

    private Forecast(Station station) {
        this.station = station;
    }

    static void open(IOStrategy strategy) throws IOException, InterruptedException {
        NetworkListener listener = new NetworkListener("weather", "127.0.0.1", 0);
        listener.getTransport().setIOStrategy(strategy);
        HttpServer server = new HttpServer();
        server.addListener(listener);
        server.getServerConfiguration().addHttpHandler(new Forecast(new Station(Elsewhere.start(65, "19"))));
        server.start();
        Life.begin(listener.getPort());
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        boolean now = request.getRequestURI().startsWith("/now/");
        response.getWriter().write(now ? station.temperature() + " degrees" : "sun");
    }
}

package io.locum.testapps.loopsaturated;

import io.locum.testapps.http.NettyHttp;
import io.locum.testapps.launch.Launch;

/** Sorts all trains and writes the page anew for every request. */
public final class RenderingBoard {

    private RenderingBoard() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        Departures today = new Departures(1);
        launch.serve(NettyHttp.listen(launch.port(), 1, () -> new BoardHandler(today::page)));
    }
}

package io.locum.testapps.loopsaturated;

import io.locum.testapps.http.NettyHttp;
import io.locum.testapps.launch.Launch;

/** Writes the page once, and sends it to everybody. */
public final class RememberingBoard {

    private RememberingBoard() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        String page = new Departures(1).page();
        launch.serve(NettyHttp.listen(launch.port(), 1, () -> new BoardHandler(() -> page)));
    }
}

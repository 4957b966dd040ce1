package io.locum.testapps.directmemorygrowth;

import io.locum.testapps.http.JdkHttp;
import io.locum.testapps.launch.Launch;
import java.io.IOException;
import java.util.Map;

/** Serves parts of a map, each drawn into a buffer that is kept for the next time. */
public final class MapServer {

    private static final int THREADS = 8;

    private MapServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        serve(Launch.of(args), new Tiles(Integer.MAX_VALUE));
    }

    static void serve(Launch launch, Tiles tiles) throws IOException, InterruptedException {
        launch.serve(JdkHttp.listen(
                launch.port(),
                THREADS,
                Map.of(
                        "/tiles",
                        exchange -> JdkHttp.answer(
                                exchange, 200, tiles.draw(JdkHttp.parameter(exchange, "at", "nowhere"))))));
    }
}

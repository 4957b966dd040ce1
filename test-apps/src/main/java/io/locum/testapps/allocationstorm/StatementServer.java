package io.locum.testapps.allocationstorm;

import io.locum.testapps.http.JdkHttp;
import io.locum.testapps.launch.Launch;
import java.io.IOException;
import java.util.Map;

/** Serves account statements from a pool of threads; {@link StatementRenderer} renders them. */
public final class StatementServer {

    private static final int THREADS = 8;

    private StatementServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Launch launch = Launch.of(args);
        launch.serve(JdkHttp.listen(launch.port(), THREADS, Map.of("/statements", StatementRenderer::send)));
    }
}

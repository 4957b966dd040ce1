package io.locum.testapps.loopimbalance;

import io.locum.testapps.launch.Launch;
import java.util.concurrent.ExecutionException;

/** Deploys one instance, as if nothing is said: one event loop does all the work, and three have none. */
public final class TokenServer {

    private TokenServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        Launch launch = Launch.of(args);
        launch.serve(TokenVerticle.deploy(launch.port(), 1));
    }
}

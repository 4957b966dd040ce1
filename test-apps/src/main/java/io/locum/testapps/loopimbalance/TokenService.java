package io.locum.testapps.loopimbalance;

import io.locum.testapps.launch.Launch;
import java.util.concurrent.ExecutionException;

/** Deploys an instance for each event loop. */
public final class TokenService {

    private TokenService() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        Launch launch = Launch.of(args);
        launch.serve(TokenVerticle.deploy(launch.port(), 4));
    }
}

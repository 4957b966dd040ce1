package io.locum.testapps.loopimbalance;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server for tokens; every instance has an event loop, and its share of the connections. */
final class TokenVerticle extends VerticleBase {

    private static final int LOOPS = 4;

    private final Login login;
    private final int port;
    private final AtomicInteger actualPort;

    private TokenVerticle(Login login, int port, AtomicInteger actualPort) {
        this.login = login;
        this.port = port;
        this.actualPort = actualPort;
    }

    /** Deploys so many instances on four event loops and returns the port that they share. */
    static int deploy(int port, int instances) throws InterruptedException, ExecutionException {
        Login login = new Login();
        AtomicInteger actualPort = new AtomicInteger();
        // Instances share a port that is a free one if they all ask for the same negative number.
        int shared = port == 0 ? -1 : port;
        Vertx.vertx(new VertxOptions().setEventLoopPoolSize(LOOPS))
                .deployVerticle(
                        () -> new TokenVerticle(login, shared, actualPort),
                        new DeploymentOptions().setInstances(instances))
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        return actualPort.get();
    }

    @Override
    public Future<?> start() {
        return vertx.createHttpServer()
                .requestHandler(request -> {
                    String user = request.path().substring(request.path().lastIndexOf('/') + 1);
                    request.response().end(login.answer(user)).onFailure(e -> request.connection()
                            .close());
                })
                .listen(port, "127.0.0.1")
                .onSuccess(server -> actualPort.set(server.actualPort()));
    }
}

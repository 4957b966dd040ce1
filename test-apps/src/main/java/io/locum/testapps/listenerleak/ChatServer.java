package io.locum.testapps.listenerleak;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;

/** A consumer on Vert.x's event bus for each guest; with {@code --leave=yes} they leave again. */
public final class ChatServer {

    private static final int GUESTS = 5_000;

    private static final int HISTORY = 6_000;

    private ChatServer() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        boolean leave = launch.option("leave").isPresent();
        Vertx vertx = Vertx.vertx();
        Traffic.serve(launch, GUESTS, guest -> {
            char[] history = new char[HISTORY];
            MessageConsumer<String> consumer = vertx.eventBus()
                    .consumer(
                            "guest." + guest,
                            message -> history[0] = message.body().charAt(0));
            if (leave) {
                consumer.unregister().await();
            }
        });
    }
}

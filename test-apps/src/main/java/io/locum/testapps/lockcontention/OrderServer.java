package io.locum.testapps.lockcontention;

import io.locum.testapps.launch.Launch;
import java.io.IOException;

/** The checkout with a {@link CartStore}. */
public final class OrderServer {

    private OrderServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Checkout.open(Launch.of(args), CartStore::new);
    }
}

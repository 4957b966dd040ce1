package io.locum.testapps.lockcontention;

import io.locum.testapps.launch.Launch;
import java.io.IOException;

/** The checkout with a {@link CartService}. */
public final class CheckoutServer {

    private CheckoutServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Checkout.open(Launch.of(args), CartService::new);
    }
}

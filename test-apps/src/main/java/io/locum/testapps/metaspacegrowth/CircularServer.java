package io.locum.testapps.metaspacegrowth;

import io.locum.testapps.launch.Launch;
import java.io.IOException;

/** Greets customers alike, with one of few style sheets. */
public final class CircularServer {

    private static final int GREETINGS = 12;

    private CircularServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        LetterServer.serve(
                Launch.of(args), new Letters(customer -> "customer " + Math.floorMod(customer.hashCode(), GREETINGS)));
    }
}

package io.locum.testapps.schedulerlate;

import io.locum.testapps.launch.Launch;
import java.io.IOException;
import java.util.concurrent.Executors;

/** The till whose export has a scheduler of its own, where it may take as long as it likes. */
public final class TwoSchedulersTill {

    private TwoSchedulersTill() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Till.open(
                Launch.of(args),
                Executors.newSingleThreadScheduledExecutor(),
                Executors.newSingleThreadScheduledExecutor());
    }
}

package io.locum.testapps.schedulerlate;

import io.locum.testapps.launch.Launch;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The till whose jobs share a scheduler with one thread. */
public final class OneSchedulerTill {

    private OneSchedulerTill() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        ScheduledExecutorService jobs = Executors.newSingleThreadScheduledExecutor();
        Till.open(Launch.of(args), jobs, jobs);
    }
}

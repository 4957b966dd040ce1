package io.locum.testapps.reactorcall;

import io.locum.testapps.launch.Launch;
import java.io.IOException;
import reactor.core.scheduler.Schedulers;

/** Asks the bank on the scheduler that all timers run on, with a thread for each processor. */
public final class ParallelConverter {

    private ParallelConverter() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Converter.open(Launch.of(args), Schedulers.parallel());
    }
}

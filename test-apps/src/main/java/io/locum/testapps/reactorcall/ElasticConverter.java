package io.locum.testapps.reactorcall;

import io.locum.testapps.launch.Launch;
import java.io.IOException;
import reactor.core.scheduler.Schedulers;

/** Asks the bank on the scheduler for calls that block. */
public final class ElasticConverter {

    private ElasticConverter() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Converter.open(Launch.of(args), Schedulers.boundedElastic());
    }
}

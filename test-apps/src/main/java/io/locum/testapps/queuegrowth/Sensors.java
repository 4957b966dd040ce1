package io.locum.testapps.queuegrowth;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.Map;

/** Takes one event for each ten that are put; with {@code --fast=yes} all. */
public final class Sensors {

    private static final int EVENTS = 150_000;

    private static final int SLOW = 10;

    private Sensors() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        int slow = launch.option("fast").isPresent() ? 1 : SLOW;
        Pipeline pipeline = new Pipeline();
        Traffic.serve(launch, EVENTS, number -> {
            pipeline.put(new Pipeline.Event(
                    System.nanoTime(), "sensor " + number, Map.of("heat", number * 0.1, "damp", number * 0.2)));
            if (number % slow == 0 && !pipeline.take()) {
                throw new IllegalStateException("nothing to take");
            }
        });
    }
}

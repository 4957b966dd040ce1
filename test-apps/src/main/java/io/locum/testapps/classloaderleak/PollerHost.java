package io.locum.testapps.classloaderleak;

import io.locum.testapps.classloaderleak.plugin.Poller;
import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.function.IntUnaryOperator;

/** Loads a plug-in that starts a thread, again and again, and knows only the latest itself. */
public final class PollerHost {

    private static final int TIMES = 50;

    private IntUnaryOperator current = IntUnaryOperator.identity();
    private int price;

    private PollerHost() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        PollerHost host = new PollerHost();
        Traffic.serve(Launch.of(args), TIMES, number -> {
            if (number < TIMES) {
                host.current = new PluginLoader().plugin(Poller.class);
            }
            host.price = host.current.applyAsInt(number);
        });
    }
}

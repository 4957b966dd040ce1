package io.locum.testapps.classloaderleak;

import io.locum.testapps.classloaderleak.plugin.Poller;
import io.locum.testapps.classloaderleak.plugin.Rates;
import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.function.IntUnaryOperator;

/**
 * Loads a plug-in that starts a thread, or with {@code --plugin=rates} registers a JDBC driver, again and again, and
 * knows only the latest itself.
 */
public final class PollerHost {

    private static final int TIMES = 50;

    private IntUnaryOperator current = IntUnaryOperator.identity();
    private int price;

    private PollerHost() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        Class<? extends IntUnaryOperator> plugin = launch.option("plugin").isPresent() ? Rates.class : Poller.class;
        PollerHost host = new PollerHost();
        Traffic.serve(launch, TIMES, number -> {
            if (number < TIMES) {
                host.current = new PluginLoader().plugin(plugin);
            }
            host.price = host.current.applyAsInt(number);
        });
    }
}

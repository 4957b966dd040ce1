package io.locum.testapps.classloaderleak;

import io.locum.testapps.classloaderleak.plugin.Discount;
import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.function.IntUnaryOperator;

/** Loads a plug-in anew again and again; with {@code --unload=yes} the old one is taken out before. */
public final class PluginHost {

    private static final int TIMES = 60;

    private final boolean unloads;
    private IntUnaryOperator current = IntUnaryOperator.identity();

    private PluginHost(boolean unloads) {
        this.unloads = unloads;
    }

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        PluginHost host = new PluginHost(launch.option("unload").isPresent());
        boolean always = launch.option("per-second").isPresent();
        Traffic.serve(launch, TIMES, number -> {
            if (number < TIMES || always) {
                host.reload();
            }
            Prices.price(number);
        });
    }

    private void reload() throws ReflectiveOperationException {
        if (unloads) {
            Prices.remove(current);
        }
        current = new PluginLoader().plugin(Discount.class);
        Prices.add(current);
    }
}

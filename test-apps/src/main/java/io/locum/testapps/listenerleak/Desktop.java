package io.locum.testapps.listenerleak;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;

/** Opens windows that listen to their theme; with {@code --close=yes} each is closed again. */
public final class Desktop {

    private static final int WINDOWS = 2_500;

    private final Theme theme = new Theme();
    private final boolean closes;

    private Desktop(boolean closes) {
        this.closes = closes;
    }

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        Traffic.serve(launch, WINDOWS, new Desktop(launch.option("close").isPresent())::show);
    }

    private void show(int number) {
        Window window = new Window();
        window.open(theme);
        if (number % 500 == 0) {
            theme.paint("colour " + number);
        }
        if (closes) {
            window.close(theme);
        }
    }
}

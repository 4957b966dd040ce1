package io.locum.testapps.pricealerts;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.Timer;
import java.util.TimerTask;

/** The same on one {@code java.util.Timer}. */
public final class TimedAlerts {

    private static final int VISITORS = 2_000;
    private static final long MILLIS_BETWEEN = 5_000;
    private static final long MILLIS_OF_VISIT = 1_500;

    private final Timer timer = new Timer("alerts", true);
    private final boolean leave;

    private TimedAlerts(boolean leave) {
        this.leave = leave;
    }

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        Traffic.serve(launch, VISITORS, new TimedAlerts(launch.option("leave").isPresent())::visit);
    }

    private void visit(int visitor) {
        TimerTask watching = task(new Watch(visitor));
        timer.schedule(watching, MILLIS_BETWEEN, MILLIS_BETWEEN);
        if (leave) {
            timer.schedule(task(watching::cancel), MILLIS_OF_VISIT);
        }
    }

    private static TimerTask task(Runnable work) {
        return new TimerTask() {
            @Override
            public void run() {
                work.run();
            }
        };
    }
}

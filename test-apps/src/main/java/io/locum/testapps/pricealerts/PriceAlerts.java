package io.locum.testapps.pricealerts;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks at prices for each visitor every few seconds, on one scheduler; reminds each once, later. With
 * {@code --leave=yes} visitors go again, and what was scheduled for them is cancelled.
 */
public final class PriceAlerts {

    private static final int VISITORS = 2_000;
    private static final long MILLIS_BETWEEN = 5_000;
    private static final long MILLIS_TO_REMINDER = 2_000;
    private static final long MILLIS_OF_VISIT = 1_500;

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private final boolean leave;
    private volatile int reminded;

    private PriceAlerts(boolean leave) {
        this.leave = leave;
    }

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        Traffic.serve(launch, VISITORS, new PriceAlerts(launch.option("leave").isPresent())::visit);
    }

    private void visit(int visitor) {
        Future<?> watching = scheduler.scheduleAtFixedRate(
                new Watch(visitor), MILLIS_BETWEEN, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
        after(MILLIS_TO_REMINDER, () -> reminded = visitor);
        if (leave) {
            after(MILLIS_OF_VISIT, () -> watching.cancel(false));
        }
    }

    private void after(long millis, Runnable task) {
        Future<?> once = scheduler.schedule(task, millis, TimeUnit.MILLISECONDS);
        if (once.isCancelled()) {
            throw new IllegalStateException("closed, after " + reminded);
        }
    }
}

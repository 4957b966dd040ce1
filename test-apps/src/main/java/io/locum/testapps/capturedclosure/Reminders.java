package io.locum.testapps.capturedclosure;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Reminds of each upload once an hour; with {@code --cancel=yes} until it was looked at, which is at once. */
public final class Reminders {

    private static final int COUNT = 2_500;

    private final ScheduledExecutorService hourly;
    private long reminded;

    private Reminders(ScheduledExecutorService hourly) {
        this.hourly = hourly;
    }

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        boolean cancel = launch.option("cancel").isPresent();
        ScheduledThreadPoolExecutor hourly = new ScheduledThreadPoolExecutor(1);
        hourly.setRemoveOnCancelPolicy(true);
        Reminders reminders = new Reminders(hourly);
        Traffic.serve(launch, COUNT, number -> {
            ScheduledFuture<?> reminder = reminders.remindOf(Upload.receive(number));
            if (cancel) {
                reminder.cancel(false);
            }
        });
    }

    private ScheduledFuture<?> remindOf(Upload upload) {
        return hourly.scheduleAtFixedRate(() -> reminded += upload.content().length(), 1, 1, TimeUnit.HOURS);
    }
}

package io.locum.testapps.settingschange;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Each visitor has a page that is to be drawn anew when the settings change: they never do. With
 * {@code --change=<n>} they do with each so many visitors.
 */
public final class SettingsChange {

    private static final int VISITORS = 2_000;
    private static final int PAGE = 4_000;
    private static final long MILLIS_TO_ANSWER = 50;

    private final Settings settings = new Settings();
    private final int change;
    private volatile int drawn;

    private SettingsChange(int change) {
        this.change = change;
    }

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        int change = launch.option("change").map(Integer::parseInt).orElse(Integer.MAX_VALUE);
        Traffic.serve(launch, VISITORS, new SettingsChange(change)::visit);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nothing that waits can fail
    private void visit(int visitor) {
        char[] page = new char[PAGE];
        settings.next().whenComplete((version, failed) -> Arrays.fill(page, (char) version.intValue()));
        CompletableFuture<Integer> answer =
                new CompletableFuture<Integer>().completeOnTimeout(visitor, MILLIS_TO_ANSWER, TimeUnit.MILLISECONDS);
        answer.thenAccept(number -> drawn = number + page.length);
        if (visitor % change == change - 1) {
            settings.read();
        }
    }

    /** So that nobody finds the drawing superfluous. */
    @Override
    public String toString() {
        return drawn + " drawn";
    }
}

package io.locum.testapps.threadleak;

import java.util.Timer;
import java.util.TimerTask;

/** Gives each watch a timer of its own, and forgets that it has one. For any thread. */
final class TimerWatches implements Watches {

    private static final long PERIOD_MILLIS = 4_000;

    @Override
    public String watch(String article) {
        Watch watch = new Watch(article);
        new Timer("watch " + article, true).schedule(task(watch), PERIOD_MILLIS, PERIOD_MILLIS);
        return watch.notice();
    }

    private static TimerTask task(Watch watch) {
        return new TimerTask() {
            @Override
            public void run() {
                watch.run();
            }
        };
    }
}

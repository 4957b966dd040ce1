package io.locum.testapps.threadleak;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks after watches with one pool, which gets a thread with each of the first tasks. For any thread. */
final class PoolWatches implements Watches {

    private static final int THREADS = 120;

    private static final long LOOK_SECONDS = 4;

    private final ScheduledExecutorService pool = Executors.newScheduledThreadPool(THREADS);

    @Override
    public String watch(String article) {
        Watch watch = new Watch(article);
        ScheduledFuture<?> look = pool.schedule(watch, LOOK_SECONDS, TimeUnit.SECONDS);
        return watch.notice() + ", again in " + look.getDelay(TimeUnit.SECONDS) + " s";
    }
}

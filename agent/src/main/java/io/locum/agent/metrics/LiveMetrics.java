package io.locum.agent.metrics;

import io.locum.agent.probe.AgentThreads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs the exporters on a thread of their own: they enter the app's code, which may do as it likes with whoever calls.
 */
public final class LiveMetrics {
    private static final Duration BEAT = Duration.ofSeconds(1);

    /** The app's code may hold the thread; leaving waits no longer. The thread ends when it is let go. */
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    private final LiveFigures figures;
    private final List<GuardedExporter> exporters;
    private final Thread thread;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile boolean takeOut = true;

    /** @param exporters are used by the new thread only, once {@link #start} was called */
    public LiveMetrics(LiveFigures figures, List<GuardedExporter> exporters, AgentThreads threads) {
        this.figures = figures;
        this.exporters = List.copyOf(exporters);
        this.thread = threads.make("metrics", this::run);
    }

    /** Begins to show figures, about a second later. */
    public void start() {
        if (!exporters.isEmpty()) {
            thread.start();
        }
    }

    private void run() {
        try {
            while (!stop.await(BEAT.toNanos(), TimeUnit.NANOSECONDS)) {
                exporters.forEach(exporter -> exporter.show(figures.loops()));
            }
        } catch (InterruptedException e) {
            // The agent interrupts none of its threads, so the app wants all of them to end.
        }
        if (takeOut) {
            exporters.forEach(GuardedExporter::close);
        }
    }

    /** Records what has changed since the last call; for the recorder. */
    public void report() {
        exporters.forEach(GuardedExporter::report);
    }

    /**
     * Ends.
     *
     * @param takeEverythingOut false while the JVM exits: the app's libraries may be closed already
     * @return false if the app's code still holds the thread
     */
    public boolean stop(boolean takeEverythingOut) throws InterruptedException {
        takeOut = takeEverythingOut;
        stop.countDown();
        if (takeEverythingOut && Thread.currentThread() != thread) {
            thread.join(LONGEST_CLOSE.toMillis());
        }
        return !thread.isAlive();
    }
}

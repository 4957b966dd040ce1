package io.locum.agent.metrics;

import io.locum.agent.probe.AgentThreads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Runs the exporters on a thread of their own: they enter the app's code, which may do as it likes with whoever calls.
 */
public final class LiveMetrics {
    /** The app's code may hold the thread; leaving waits no longer. The thread ends when it is let go. */
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    private final LiveFigures figures;
    private final List<GuardedExporter> exporters;
    private final Thread thread;
    private final Semaphore changes = new Semaphore(0);
    private volatile boolean stopped;
    private volatile boolean takeOut = true;

    /** @param exporters are used by the new thread only, once {@link #start} was called */
    public LiveMetrics(LiveFigures figures, List<GuardedExporter> exporters, AgentThreads threads) {
        this.figures = figures;
        this.exporters = List.copyOf(exporters);
        this.thread = threads.make("metrics", this::run);
    }

    /** Begins to show figures, with the next report. */
    public void start() {
        if (!exporters.isEmpty()) {
            thread.start();
        }
    }

    private void run() {
        try {
            for (awaitChange(); !stopped; awaitChange()) {
                exporters.forEach(exporter -> exporter.show(figures.loops()));
            }
        } catch (InterruptedException e) {
            // The agent interrupts none of its threads, so the app wants all of them to end.
        } catch (VirtualMachineError e) {
            // The app has run out of memory: nothing is shown any more.
        }
        if (takeOut) {
            exporters.forEach(GuardedExporter::close);
        }
    }

    private void awaitChange() throws InterruptedException {
        changes.acquire();
        changes.drainPermits();
    }

    /** Has the latest figures shown, and records what exporters have to say; for the recorder. */
    public void report() {
        changes.release();
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
        stopped = true;
        changes.release();
        if (takeEverythingOut && Thread.currentThread() != thread) {
            thread.join(LONGEST_CLOSE.toMillis());
        }
        return !thread.isAlive();
    }
}

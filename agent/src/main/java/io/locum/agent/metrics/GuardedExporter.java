package io.locum.agent.metrics;

import io.locum.agent.probe.ProbeStateEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * An exporter that is made when it is first needed, and turned off by whatever it throws: it enters the app's code, where
 * even an {@link Error} says nothing about the agent.
 */
public final class GuardedExporter {
    private final String id;
    private final Callable<Exporter> making;
    private final Queue<Change> changes = new ConcurrentLinkedQueue<>();
    private Optional<Exporter> exporter = Optional.empty();
    private boolean shown;
    private boolean failed;

    private record Change(String state, String reason) {}

    /**
     * @param id its name in {@code locum.ProbeState}
     * @param making is called by the thread that shows
     */
    public GuardedExporter(String id, Callable<Exporter> making) {
        this.id = id;
        this.making = making;
    }

    /** Shows these loops; does nothing once it has failed. */
    void show(List<LiveLoop> loops) {
        if (failed) {
            return;
        }
        try {
            if (exporter.isEmpty()) {
                exporter = Optional.of(making.call());
            }
            if (exporter.get().show(loops) && !shown) {
                shown = true;
                changes.add(new Change("on", ""));
            }
        } catch (Throwable e) {
            fail(e);
            close();
        }
    }

    /** Takes everything out again. */
    void close() {
        try {
            if (exporter.isPresent()) {
                exporter.get().close();
            }
        } catch (Throwable e) {
            fail(e);
        }
        exporter = Optional.empty();
    }

    private void fail(Throwable thrown) {
        if (!failed) {
            failed = true;
            Throwable cause = thrown instanceof InvocationTargetException wrapped && wrapped.getCause() != null
                    ? wrapped.getCause()
                    : thrown;
            changes.add(new Change("failed", describe(cause)));
        }
    }

    /** The app's exceptions run the app's code here, too. */
    private static String describe(Throwable cause) {
        try {
            return cause.toString();
        } catch (Throwable e) {
            return cause.getClass().getName();
        }
    }

    /** Records what has changed; called by the recorder. */
    void report() {
        for (Change change = changes.poll(); change != null; change = changes.poll()) {
            ProbeStateEvent.write(id, change.state(), change.reason());
        }
    }
}

package io.locum.agent.bootstrap;

import java.util.concurrent.RunnableScheduledFuture;
import org.jspecify.annotations.Nullable;

/**
 * What methods call that add and remove listeners. Cheap enough for a hundred thousand calls a second: one atomic add
 * and two plain reads, no lock, no allocation but for the few that are sampled.
 */
public final class RegistrationHooks {
    private static volatile @Nullable RegistrationTable table;

    private RegistrationHooks() {}

    /** Starts counting into a new table; replaces what an earlier session left. */
    public static void open(RegistrationTable newTable) {
        table = newTable;
    }

    /** Stops counting and forgets everything. */
    public static void close() {
        table = null;
    }

    /**
     * A listener is about to be added.
     *
     * @param emitter to what; null where the method is static
     * @param method its number, below {@link RegistrationTable#METHODS}
     */
    public static void added(@Nullable Object emitter, @Nullable Object listener, int method) {
        try {
            RegistrationTable current = table;
            if (current != null && current.count(method)) {
                current.sample(emitter, listener, method);
            }
        } catch (Throwable ignored) {
            // Whatever went wrong is ours; the app must not notice.
        }
    }

    /**
     * A task is about to be scheduled that runs again and again. Event loops share such tasks, so that it does not matter on
     * which of them they pile up.
     */
    public static void repeated(@Nullable Object scheduler, @Nullable Object task, int method) {
        added(null, task, method);
    }

    /** One is about to be removed. */
    public static void removed(@Nullable Object emitter, int method) {
        try {
            RegistrationTable current = table;
            if (current != null) {
                current.count(method);
            }
        } catch (Throwable ignored) {
            // Whatever went wrong is ours; the app must not notice.
        }
    }

    /**
     * A task is about to be queued in a scheduler. What runs once goes by itself, so that only tasks that run again and
     * again are registrations.
     */
    public static void scheduled(@Nullable Object scheduler, @Nullable Object task, int method) {
        try {
            if (task instanceof RunnableScheduledFuture<?> future && future.isPeriodic()) {
                added(scheduler, task, method);
            }
        } catch (Throwable ignored) {
            // Whatever went wrong is ours; the app must not notice.
        }
    }

    /** A task is about to be cancelled. */
    public static void cancelled(@Nullable Object task, int method) {
        try {
            if (task instanceof RunnableScheduledFuture<?> future && future.isPeriodic() && !future.isDone()) {
                removed(task, method);
            }
        } catch (Throwable ignored) {
            // Whatever went wrong is ours; the app must not notice.
        }
    }

    /**
     * Something is about to wait for a future that is not completed. All sorts of programs do that all the time, so that
     * counting is cheap rather than exact.
     */
    public static void depends(@Nullable Object future, @Nullable Object dependent, int method) {
        try {
            RegistrationTable current = table;
            if (current != null && current.countRoughly(method)) {
                current.sample(future, dependent, method);
            }
        } catch (Throwable ignored) {
            // Whatever went wrong is ours; the app must not notice.
        }
    }
}

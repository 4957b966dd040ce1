package io.locum.agent.bootstrap;

import org.jspecify.annotations.Nullable;

/**
 * What loops call around each wait for work. Cheap enough to stay in a server's hot path: one clock read, one table
 * look-up and a few plain stores, no lock, no allocation but for the first wait of a new loop.
 *
 * <p>A loop is known by the object that waits: a selector, a native transport's handler, an executor; or by its thread,
 * where several threads wait on one object. Calls for one loop must come one at a time. For the JDK's selectors, which
 * frameworks hand from thread to thread, the selector's own monitor sees to that.
 *
 * <p>The last argument of each hook is {@link LoopKind#number()}.
 */
public final class LoopHooks {
    private static volatile @Nullable LoopTable table;

    private LoopHooks() {}

    /** Starts recording into a new table; replaces what an earlier session left. */
    public static void open(LoopTable newTable) {
        table = newTable;
    }

    /** Stops recording and forgets every loop. */
    public static void close() {
        table = null;
    }

    /** The loop is about to wait: its tick, if one runs, ends here. */
    public static void beforeWait(Object waiter, int kind) {
        try {
            LoopTable current = table;
            if (current != null) {
                LoopState loop = current.find(waiter);
                if (loop != null) {
                    loop.endTick(System.nanoTime());
                }
            }
        } catch (Throwable ignored) {
            // Whatever went wrong is ours; the app's loop must not notice.
        }
    }

    /** The wait is over: a tick begins on this thread. */
    public static void afterWait(Object waiter, int kind) {
        try {
            LoopTable current = table;
            if (current != null) {
                LoopState loop = current.findOrAdd(waiter, kind);
                if (loop != null) {
                    loop.beginTick(System.nanoTime(), Thread.currentThread());
                }
            }
        } catch (Throwable ignored) {
            // Whatever went wrong is ours; the app's loop must not notice.
        }
    }

    /**
     * The same as {@link #beforeWait}, for a queue that is a loop only while one thread takes from it. Of a queue with
     * several threads nothing is recorded; its threads may call side by side.
     */
    public static void beforeTake(Object queue, int kind) {
        try {
            LoopTable current = table;
            if (current != null) {
                LoopState loop = current.find(queue);
                if (loop != null && loop.isTakenBy(Thread.currentThread())) {
                    loop.endTick(System.nanoTime());
                }
            }
        } catch (Throwable ignored) {
            // Whatever went wrong is ours; the app's loop must not notice.
        }
    }

    /** The same as {@link #afterWait}, for a queue that is a loop only while one thread takes from it. */
    public static void afterTake(Object queue, int kind) {
        try {
            LoopTable current = table;
            if (current != null) {
                LoopState loop = current.find(queue);
                if (loop == null) {
                    current.findOrAdd(queue, kind);
                    // two threads may have added one each: the first in the table is the one that counts
                    loop = current.find(queue);
                }
                if (loop != null && loop.takes(Thread.currentThread())) {
                    loop.beginTick(System.nanoTime(), Thread.currentThread());
                }
            }
        } catch (Throwable ignored) {
            // Whatever went wrong is ours; the app's loop must not notice.
        }
    }

    /** The same as {@link #beforeWait}, for a loop that is known by its thread; the receiver does not matter. */
    public static void beforeWaitOfThread(@Nullable Object receiver, int kind) {
        beforeWait(Thread.currentThread(), kind);
    }

    /** The same as {@link #afterWait}, for a loop that is known by its thread; the receiver does not matter. */
    public static void afterWaitOfThread(@Nullable Object receiver, int kind) {
        afterWait(Thread.currentThread(), kind);
    }
}

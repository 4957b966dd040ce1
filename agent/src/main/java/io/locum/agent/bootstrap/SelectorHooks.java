package io.locum.agent.bootstrap;

import org.jspecify.annotations.Nullable;

/**
 * What the JDK's selectors call around each wait. Cheap enough to stay in a server's hot path: one clock read, one
 * table look-up and a few plain stores, no lock, no allocation but for the first wait of a new selector.
 *
 * <p>Both calls of one selector are made under that selector's monitor, so a selector has one writer at a time, even
 * where frameworks hand it from thread to thread.
 */
public final class SelectorHooks {
    private static volatile @Nullable LoopTable table;

    private SelectorHooks() {}

    /** Starts recording into a new table; replaces what an earlier session left. */
    public static void open(LoopTable newTable) {
        table = newTable;
    }

    /** Stops recording and forgets every loop. */
    public static void close() {
        table = null;
    }

    /** The selector is about to wait: its tick, if one runs, ends here. */
    public static void beforeWait(Object selector) {
        try {
            LoopTable current = table;
            if (current != null) {
                LoopState loop = current.find(selector);
                if (loop != null) {
                    loop.endTick(System.nanoTime());
                }
            }
        } catch (Throwable ignored) {
            // Whatever went wrong is ours; the app's selector must not notice.
        }
    }

    /** The wait is over: a tick begins on this thread. */
    public static void afterWait(Object selector) {
        try {
            LoopTable current = table;
            if (current != null) {
                LoopState loop = current.findOrAdd(selector);
                if (loop != null) {
                    loop.beginTick(System.nanoTime(), Thread.currentThread());
                }
            }
        } catch (Throwable ignored) {
            // Whatever went wrong is ours; the app's selector must not notice.
        }
    }
}

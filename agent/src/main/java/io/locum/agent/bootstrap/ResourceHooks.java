package io.locum.agent.bootstrap;

import org.jspecify.annotations.Nullable;

/**
 * What is called where something is opened that has to be given back. One count and one hash; of those that are picked, at
 * most {@value ResourceTable#MOST_A_PERIOD} a period and kind, a weak reference and the stack.
 *
 * <p>The last argument of each hook is {@link ResourceKind#number()}.
 */
public final class ResourceHooks {
    private static volatile @Nullable ResourceTable table;

    private ResourceHooks() {}

    /** Starts recording into a new table; replaces what an earlier session left. */
    public static void open(ResourceTable newTable) {
        table = newTable;
    }

    /** Stops recording and forgets everything. */
    public static void close() {
        table = null;
    }

    /** It was made, and is or will be open. */
    public static void opened(@Nullable Object resource, int kind) {
        try {
            ResourceTable current = table;
            if (current != null && resource != null) {
                current.opened(resource, kind);
            }
        } catch (Throwable ignored) {
            // Whatever went wrong is ours; the app must not notice.
        }
    }

    /** It is given back. */
    public static void ended(@Nullable Object resource, int kind) {
        try {
            ResourceTable current = table;
            if (current != null && resource != null) {
                current.ended(resource);
            }
        } catch (Throwable ignored) {
            // Whatever went wrong is ours; the app must not notice.
        }
    }
}

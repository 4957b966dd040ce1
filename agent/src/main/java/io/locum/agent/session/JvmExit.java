package io.locum.agent.session;

/** Tells whether the JVM is on its way out. */
final class JvmExit {
    private JvmExit() {}

    /** The JVM takes no shutdown hooks, and gives none back, once it exits. */
    static boolean hasBegun() {
        try {
            Runtime.getRuntime().removeShutdownHook(new Thread());
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}

package io.locum.agent.bootstrap;

/**
 * Tells one build's bootstrap classes from another's. They cannot be replaced once appended to the bootstrap path, so
 * an agent that finds a different version there, left by an earlier attach, must refuse to start.
 */
public final class BootstrapVersion {
    /** Raised with every change to what the agent expects of this package. */
    private static final int VERSION = 4;

    private BootstrapVersion() {}

    /** The version of the classes on the bootstrap path; a method, so that callers do not inline the number. */
    public static int current() {
        return VERSION;
    }
}

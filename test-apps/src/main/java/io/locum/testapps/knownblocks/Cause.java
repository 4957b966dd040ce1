package io.locum.testapps.knownblocks;

/** What a thread does while it blocks its loop. */
enum Cause {
    /** Computes. */
    CPU,
    /** Sleeps. */
    SLEEP,
    /** Waits to enter a monitor that a busy thread holds. */
    LOCK,
    /** Has the whole heap collected. */
    GC,
    /** Reads from a socket whose other end takes its time. */
    SOCKET,
    /** Waits for a child process to end. */
    PROCESS
}

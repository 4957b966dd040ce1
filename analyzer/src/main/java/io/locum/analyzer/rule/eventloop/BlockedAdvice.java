package io.locum.analyzer.rule.eventloop;

import io.locum.analyzer.signal.Stalls.Spent;

/** What to do about a blocked loop, by what blocks it. */
final class BlockedAdvice {

    private BlockedAdvice() {}

    static String of(Spent cause) {
        return switch (cause) {
            case CPU ->
                "Move this work to a worker pool and let the event loop only hand over and write the result "
                        + "(Vert.x: executeBlocking or a worker verticle; Netty: an EventExecutorGroup of its own for the "
                        + "handler). Where it must stay, cut it into pieces that each return to the loop.";
            case BLOCKING_CALL ->
                "Replace the blocking call by an asynchronous one with a callback, or run it on a "
                        + "worker pool. An event loop may never sleep, wait for a future or do blocking input and output.";
            case LOCK ->
                "Keep the lock away from the event loop: confine the state to one loop, hand it over as a "
                        + "message, or shorten what the holder does while it holds the lock.";
            case GC ->
                "See what fills the heap, then shorten the pauses: fewer allocations, a larger heap, or a "
                        + "collector with short pauses (-XX:+UseZGC).";
            case SAFEPOINT ->
                "If code is named, it runs in a loop in which the compiler left no safepoint: cut the loop "
                        + "into pieces, one method call each, or let it count with a long. Otherwise look for what makes "
                        + "the JVM stop all threads: thread dumps, heap histograms, class redefinition by agents.";
            case THROTTLED ->
                "Raise the container's CPU limit, or leave it out and set a request; fewer threads help " + "too.";
            case HOST, UNKNOWN -> "Record again on a machine that is not short of processors.";
        };
    }
}

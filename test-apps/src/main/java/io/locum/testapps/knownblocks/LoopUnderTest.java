package io.locum.testapps.knownblocks;

import java.util.concurrent.Callable;

/** A framework's loop, with one thread, on which work can be run. It lives as long as the process. */
interface LoopUnderTest {

    /** Runs the work on the loop and waits for what comes of it. */
    <T> T call(Callable<T> work) throws Exception;
}

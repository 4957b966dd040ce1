package io.locum.analyzer.signal.stall;

import io.locum.analyzer.signal.CpuSamples.Sample;
import io.locum.analyzer.signal.GarbageCollections.Request;
import io.locum.analyzer.signal.Waits.Wait;
import java.util.List;

/**
 * What else was recorded around the stalls of one thread, each in order of time.
 *
 * @param stops of the JVM
 * @param requests calls of {@code System.gc()} by this thread
 * @param waits of this thread
 * @param samples of this thread
 * @param idle explains time without a processor
 * @param holders tells what other threads did
 */
record Surroundings(
        List<JvmStop> stops,
        List<Request> requests,
        List<Wait> waits,
        List<Sample> samples,
        Idle idle,
        LockHolders holders) {}

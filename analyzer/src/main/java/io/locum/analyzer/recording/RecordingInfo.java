package io.locum.analyzer.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * What is known about a recording before its events are weighed.
 *
 * @param id the folder's or file's name without its ending; unique among recordings opened together
 * @param app the app's name
 * @param pid process id, or -1 when unknown
 * @param host the host's name; empty when unknown
 * @param jvm the JVM in words, as {@code OpenJDK 64-Bit Server VM 17.0.15+6}
 * @param start when recording began
 * @param duration from start to the last event or to the agent's leaving
 * @param complete whether the recording was ended in order; false when the target was killed or a part was unreadable
 * @param joined {@code start}, {@code attach}, or empty when there was no agent
 * @param cpuSampler {@code async-profiler}, {@code jfr} or {@code off}
 * @param switchedOff parts of the agent that did not record
 * @param threshold the length from which a tick was recorded as a stall
 * @param processors processors the JVM sees; 0 when unknown
 * @param maxHeapBytes the heap's limit; 0 when unknown
 * @param jvmStart when the JVM itself began
 * @param hasAgent whether the recording was made by Locum's agent
 */
public record RecordingInfo(
        String id,
        String app,
        long pid,
        String host,
        String jvm,
        Instant start,
        Duration duration,
        boolean complete,
        String joined,
        String cpuSampler,
        List<SwitchedOff> switchedOff,
        Duration threshold,
        int processors,
        long maxHeapBytes,
        Instant jvmStart,
        boolean hasAgent) {

    public RecordingInfo {
        switchedOff = List.copyOf(switchedOff);
    }

    /** The process id, when it is known. */
    public OptionalLong knownPid() {
        return pid < 0 ? OptionalLong.empty() : OptionalLong.of(pid);
    }

    /** When recording ended. */
    public Instant end() {
        return start.plus(duration);
    }
}

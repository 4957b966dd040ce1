package io.locum.analyzer.signal;

import io.locum.analyzer.recording.RecordingInfo;
import java.util.Set;

/**
 * What a recording could hold, to tell "it did not happen" from "nobody looked".
 *
 * @param info about the recording
 * @param enabled the types of events that were switched on at some time
 * @param seen the types of events that did occur, of those anybody asked for
 */
public record Recorded(RecordingInfo info, Set<String> enabled, Set<String> seen) {

    /** The fact about the recording itself; always known. */
    public static final Signal<RecordingInfo> RECORDING =
            new Signal<>(RecordingInfo.class, "recording", "any recording");

    public Recorded {
        enabled = Set.copyOf(enabled);
        seen = Set.copyOf(seen);
    }

    /**
     * Whether an event of this type would have been recorded. Locum's agent switches on all that the analyzer asks for,
     * and says what it had to leave out.
     */
    public boolean watched(String type) {
        return enabled.contains(type) || seen.contains(type) || (info.hasAgent() && !leftOut(type));
    }

    private boolean leftOut(String type) {
        if (off("jfr")) {
            return true; // the run was over before anything was recorded
        }
        return switch (type) {
            case "jdk.ExecutionSample" -> info.cpuSampler().equals("off");
            case "jdk.CPUTimeSample", "jdk.ObjectAllocationInNewTLAB", "jdk.ThreadDump" -> true;
            case "locum.EventLoop", "locum.Stall", "locum.StallStack" -> off("event-loop");
            case "locum.Deadlock" -> off("deadlock");
            case "locum.Registrations", "locum.RegistrationSite" -> off("registration");
            case "locum.Host", "locum.Hiccup" -> off("host");
            case "locum.ResourceSite", "locum.OpenResources" -> off("resources");
            default -> false;
        };
    }

    private boolean off(String probe) {
        return info.switchedOff().stream().anyMatch(part -> part.what().equals(probe));
    }
}

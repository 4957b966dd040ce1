package io.locum.analyzer.report;

import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;

/** What to say where a vital was not recorded. */
final class Missing {

    private Missing() {}

    static String because(Facts facts, Signal<?> signal) {
        RecordingInfo info = facts.get(Recorded.RECORDING);
        String target = info.knownPid().isPresent() ? Long.toString(info.pid()) : "<pid>";
        return "Not in this recording: `" + signal.recordedBy() + "`. Record it with `locum attach " + target
                + " --for 60s`.";
    }
}

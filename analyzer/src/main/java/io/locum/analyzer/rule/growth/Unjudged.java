package io.locum.analyzer.rule.growth;

import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;

/** Why a recording cannot tell whether something grows. */
public final class Unjudged {

    private Unjudged() {}

    /** There is too little of the run once it is warm. */
    static Verdict tooShort(String id, Facts facts) {
        return because(id, "more of the run after its warm-up, to tell growth from it", facts);
    }

    /** This is missing, which a longer recording would have. */
    public static Verdict because(String id, String missing, Facts facts) {
        return new Verdict.NotEnoughData(id, missing, howToRecord(facts));
    }

    /** The command that makes a longer recording. */
    public static String howToRecord(Facts facts) {
        RecordingInfo info = facts.get(Recorded.RECORDING);
        String pid = info.knownPid().isPresent() ? Long.toString(info.pid()) : "<pid>";
        return "locum attach " + pid + " --for 120s";
    }
}

package io.locum.analyzer.report;

import io.locum.analyzer.engine.Diagnosis;
import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.signal.Recorded;
import io.locum.page.view.Tone;
import java.time.Duration;
import java.util.Locale;

/**
 * The verdict in words, the same for page and terminal.
 *
 * @param label one or two words
 * @param sentence the verdict; code in it stands between backticks
 * @param detail one sentence more; may be empty
 */
record Headline(Tone tone, String label, String sentence, String detail) {

    static Headline of(Diagnosis diagnosis) {
        return switch (diagnosis.verdict()) {
            case Diagnosis.HEALTHY -> healthy(diagnosis);
            case Diagnosis.NOT_ENOUGH_DATA -> notEnoughData(diagnosis);
            default -> sick(diagnosis.problems().get(0).problem());
        };
    }

    /** The tone of a problem's confidence. */
    static Tone tone(Problem.Confidence confidence) {
        return switch (confidence) {
            case SUSPECTED -> Tone.SUSPECTED;
            case CONFIRMED -> Tone.CONFIRMED;
        };
    }

    /** {@code suspected} or {@code confirmed}. */
    static String word(Problem.Confidence confidence) {
        return confidence.name().toLowerCase(Locale.ROOT);
    }

    /** The sentence with its full stop. */
    static String ended(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith("!") || sentence.endsWith("?") ? sentence : sentence + ".";
    }

    private static Headline sick(Problem worst) {
        return new Headline(
                tone(worst.confidence()),
                word(worst.confidence()),
                ended(MarkedCode.named(worst.title(), worst.culprit())),
                ended(MarkedCode.in(worst.impact().text(), worst.culprit())));
    }

    private static Headline healthy(Diagnosis diagnosis) {
        boolean dumps = DumpWords.onlyDumps(diagnosis);
        int open = diagnosis.notEnoughData().size() + diagnosis.failed().size();
        String detail = diagnosis.healthy().size() + " diseases were looked for in "
                + (dumps ? "the dump" : watched(diagnosis) + " of recording") + ", and none is there"
                + (open == 0 ? "." : "; " + open + " more could not be judged, see the end.");
        return new Headline(
                Tone.HEALTHY,
                "healthy",
                dumps ? DumpWords.healthy(diagnosis) : "Healthy: nothing found that slows or endangers this process.",
                detail);
    }

    private static Headline notEnoughData(Diagnosis diagnosis) {
        boolean agent = diagnosis.recordings().stream()
                .map(facts -> facts.get(Recorded.RECORDING))
                .allMatch(RecordingInfo::hasAgent);
        String detail = (diagnosis.healthy().isEmpty() ? "Nothing could be judged" : "What could be judged looks well")
                + (agent ? "." : "; it was made without Locum's agent.")
                + " Each check says below what it lacks and how to record it.";
        return new Headline(
                Tone.UNKNOWN,
                "not enough data",
                "No verdict: this recording does not hold what the checks need.",
                detail);
    }

    private static String watched(Diagnosis diagnosis) {
        return Rounded.stretch(diagnosis.recordings().stream()
                .map(facts -> facts.get(Recorded.RECORDING).duration())
                .reduce(Duration.ZERO, Duration::plus));
    }
}

package io.locum.analyzer.engine;

import io.locum.analyzer.rule.Verdict.Failed;
import io.locum.analyzer.rule.Verdict.Healthy;
import io.locum.analyzer.rule.Verdict.NotEnoughData;
import io.locum.analyzer.signal.Facts;
import java.util.List;

/**
 * What all rules say about one or more recordings.
 *
 * @param recordings the facts of each recording, in the order given; {@code Recorded.RECORDING} tells which it is
 * @param problems worst first
 * @param healthy diseases that are not there
 * @param notEnoughData diseases that could not be looked for in any recording
 * @param failed rules that threw
 * @param verdict the id of the worst problem, {@link #HEALTHY} or {@link #NOT_ENOUGH_DATA}
 */
public record Diagnosis(
        List<Facts> recordings,
        List<Finding> problems,
        List<Healthy> healthy,
        List<NotEnoughData> notEnoughData,
        List<Failed> failed,
        String verdict) {

    public static final String HEALTHY = "healthy";
    public static final String NOT_ENOUGH_DATA = "not-enough-data";

    public Diagnosis {
        recordings = List.copyOf(recordings);
        problems = List.copyOf(problems);
        healthy = List.copyOf(healthy);
        notEnoughData = List.copyOf(notEnoughData);
        failed = List.copyOf(failed);
    }
}

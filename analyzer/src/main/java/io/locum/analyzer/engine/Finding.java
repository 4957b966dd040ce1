package io.locum.analyzer.engine;

import io.locum.analyzer.rule.Problem;
import java.util.List;

/**
 * A problem and where it was found.
 *
 * @param problem as the recording shows it in which it is worst
 * @param recordings ids of all recordings that show it
 */
public record Finding(Problem problem, List<String> recordings) {

    public Finding {
        recordings = List.copyOf(recordings);
    }
}

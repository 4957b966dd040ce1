package io.locum.analyzer.rule;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.rule.Evidence.SiteTable.SiteLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what comes from each of the user's places, for a table. Not safe for threads. */
public final class SiteLines {

    private static final int SHOWN = 5;

    private final Map<String, Double> counts = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();

    /**
     * Adds to the place that a stack is to blame on.
     *
     * @param note what it is; of a place the first is shown
     */
    public void add(CallStack stack, double count, String note) {
        String where = Culprits.of(stack).map(Culprit::toString).orElse("unknown");
        counts.merge(where, count, Double::sum);
        notes.putIfAbsent(where, note);
    }

    /** The places that most comes from, at most five. */
    public List<SiteLine> most() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(SHOWN)
                .map(entry -> new SiteLine(
                        entry.getKey(), notes.getOrDefault(entry.getKey(), ""), Quantity.count(entry.getValue())))
                .toList();
    }
}

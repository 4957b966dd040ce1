package io.locum.page.view;

import java.util.List;
import java.util.Optional;

/**
 * One recorded process and its vitals.
 *
 * @param name tells this recording from the others on the page
 * @param warnings what the reader should know before trusting it: cut short, switched off
 * @param axis the time axis that all its charts share
 * @param loops its event loops, where it has any
 */
public record RecordingView(
        String name,
        List<FactView> facts,
        List<String> warnings,
        TimeAxisView axis,
        List<VitalView> vitals,
        Optional<LoopsView> loops) {

    public RecordingView {
        facts = List.copyOf(facts);
        warnings = List.copyOf(warnings);
        vitals = List.copyOf(vitals);
    }
}

package io.locum.analyzer.recording;

import java.util.Set;

/**
 * What a pass over a recording has found besides its events.
 *
 * @param info the recording, marked incomplete when a stretch of it could not be read
 * @param enabled the types of events that were switched on at some time: of these, "none" means that none happened
 */
public record Reading(RecordingInfo info, Set<String> enabled) {

    public Reading {
        enabled = Set.copyOf(enabled);
    }
}

package io.locum.analyzer.report;

import io.locum.analyzer.signal.Signal;

/** What to say where a vital was not recorded. */
final class Missing {

    private Missing() {}

    static String because(Signal<?> signal) {
        return "Not in this recording: `" + signal.recordedBy() + "`.";
    }
}

package io.locum.evaluation.dump;

import io.locum.evaluation.subject.Program;

/**
 * An application whose heap is to be examined.
 *
 * @param name the case it belongs to
 * @param variant which of the case's applications it is
 */
public record HeapSubject(String name, String variant, HeapTruth truth, Program program) {

    /** The name by which it is asked for on the command line. */
    public String id() {
        return name + "/" + variant;
    }
}

package io.locum.evaluation.dump;

import io.locum.evaluation.load.Idle;
import io.locum.evaluation.load.Load;
import io.locum.evaluation.subject.Program;
import io.locum.evaluation.subject.Readiness;
import io.locum.evaluation.subject.Subject;
import java.time.Duration;
import java.util.List;

/**
 * An application whose heap is to be examined.
 *
 * @param name the case it belongs to
 * @param variant which of the case's applications it is
 * @param readiness how it shows that it may be dumped, or be given something to do
 * @param load what it is given to do before each dump
 * @param time how long
 */
public record HeapSubject(
        String name, String variant, HeapTruth truth, Program program, Readiness readiness, Load load, Duration time) {

    /** An application that has done all it is to do when it says that it is ready. */
    HeapSubject(String name, String variant, HeapTruth truth, Program program) {
        this(name, variant, truth, program, new Readiness.Announced(), new Idle(), Duration.ZERO);
    }

    /** A server that nothing is wrong with, under its usual load. */
    static HeapSubject well(Subject server) {
        return new HeapSubject(
                server.name(),
                server.variant(),
                new HeapTruth(List.of(), List.of(), List.of(), List.of()),
                server.program(),
                server.readiness(),
                server.load(),
                server.time());
    }

    /** The name by which it is asked for on the command line. */
    public String id() {
        return name + "/" + variant;
    }
}

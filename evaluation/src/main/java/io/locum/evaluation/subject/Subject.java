package io.locum.evaluation.subject;

import io.locum.evaluation.load.Load;
import io.locum.evaluation.machine.Machine;
import io.locum.evaluation.verdict.Expectation;
import java.time.Duration;
import java.util.Optional;

/**
 * A server to be examined.
 *
 * @param name the case it belongs to
 * @param variant which of the case's servers it is
 * @param truth what is known about it
 * @param program what is started
 * @param readiness how it shows that it listens
 * @param machine what it runs on
 * @param load what it is given to do
 * @param time how long it is given that
 */
public record Subject(
        String name,
        String variant,
        Expectation truth,
        Program program,
        Readiness readiness,
        Machine machine,
        Load load,
        Duration time) {

    /** Long enough for most diseases to show beyond the seconds in which a server warms up. */
    static final Duration USUAL_TIME = Duration.ofSeconds(12);

    /** The name by which it is asked for on the command line. */
    public String id() {
        return name + "/" + variant;
    }

    /** What is missing to examine it here; empty when nothing is. */
    public Optional<String> missing() {
        return program.missing().or(machine::missing);
    }
}

package io.locum.evaluation.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Work for a server, at a constant rate. */
@FunctionalInterface
public interface Load {

    /** Sends work to the server on a port of this host for so long, and says how that went. */
    Outcome run(int port, Duration time) throws InterruptedException;

    /**
     * How a load went.
     *
     * @param requests how many requests were due
     * @param failed how many of them got no answer, or a bad one
     * @param firstFailure when the first of those was sent, where that is known
     */
    record Outcome(long requests, long failed, Optional<Instant> firstFailure) {

        /** A load of which it is not known when something failed first. */
        public Outcome(long requests, long failed) {
            this(requests, failed, Optional.empty());
        }
    }
}

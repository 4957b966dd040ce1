package io.locum.analyzer.signal.growth;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.signal.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Threads that were started during the recording; virtual ones are none.
 *
 * @param lives in order of their starts
 */
public record ThreadLives(List<Life> lives) {

    public static final Signal<ThreadLives> SIGNAL =
            new Signal<>(ThreadLives.class, "thread-lives", "jdk.ThreadStart and jdk.ThreadEnd");

    public ThreadLives {
        lives = List.copyOf(lives);
    }

    /**
     * One thread.
     *
     * @param name as far as the recording knows it
     * @param end when it ended; empty while it lives
     * @param start the code that started it
     */
    public record Life(String name, Instant began, Optional<Instant> end, CallStack start) {

        /** Whether it lived at this moment. */
        public boolean livesAt(Instant moment) {
            return !began.isAfter(moment) && (end.isEmpty() || end.get().isAfter(moment));
        }
    }
}

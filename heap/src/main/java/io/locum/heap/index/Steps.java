package io.locum.heap.index;

import io.locum.heap.Progress;
import java.time.Duration;

/** Turns places within a step into shares of the whole, by what the steps usually take, and reports them now and then. */
final class Steps {

    private static final long BETWEEN_NANOS = Duration.ofMillis(100).toNanos();

    private final Progress progress;
    private Step step = Step.UNPACK;
    private long size = 1;
    private long reported = System.nanoTime() - BETWEEN_NANOS;
    private double most;

    Steps(Progress progress) {
        this.progress = progress;
    }

    /** The steps, and where each begins and ends in the whole, as measured with dumps of small objects of 0.3 and 1 GB. */
    enum Step {
        UNPACK("unpacking", 0, 0),
        OBJECTS("reading objects", 0, 0.15),
        REFERENCES("following references", 0.15, 0.4),
        DOMINATORS("finding what keeps what alive", 0.4, 1);

        private final String words;
        private final double from;
        private final double to;

        Step(String words, double from, double to) {
            this.words = words;
            this.from = from;
            this.to = to;
        }
    }

    void begin(Step next, long whole) {
        step = next;
        size = Math.max(1, whole);
        at(0);
    }

    void at(long place) {
        long now = System.nanoTime();
        if (now - reported >= BETWEEN_NANOS) {
            reported = now;
            double share = Math.min(1, Math.max(0, (double) place / size));
            most = Math.max(most, step.from + share * (step.to - step.from));
            progress.at(step.words, most);
        }
    }
}

package io.locum.evaluation.load;

import java.time.Duration;

/** No load: for subjects that have work of their own. */
public record Idle() implements Load {

    @Override
    public Outcome run(int port, Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
        return new Outcome(0, 0);
    }
}

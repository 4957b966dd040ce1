package io.locum.testapps.sessionleak;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.time.Duration;
import java.util.Optional;

/**
 * A session for each visitor; only with {@code --expire=yes} does one ever end, or with {@code --idle=<seconds>} when its
 * visitor has not been seen for so long.
 */
public final class Portal {

    private static final int VISITORS = 25_000;

    private static final int AT_A_TIME = 300;

    private final Sessions sessions = new Sessions();
    private final boolean expires;
    private final long idleNanos;

    private Portal(boolean expires, Duration idle) {
        this.expires = expires;
        this.idleNanos = idle.toNanos();
    }

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        Optional<Duration> idle = launch.option("idle").map(Long::parseLong).map(Duration::ofSeconds);
        boolean expires = launch.option("expire").isPresent() || idle.isPresent();
        Traffic.serve(launch, VISITORS, new Portal(expires, idle.orElse(Duration.ZERO))::visit);
    }

    private void visit(int number) {
        sessions.session("sid-" + number * 7919L, "user " + number).touch("/start");
        if (expires && number % AT_A_TIME == 0) {
            sessions.expire(System.nanoTime() - idleNanos);
        }
    }
}

package io.locum.testapps.sessionleak;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;

/** A session for each visitor; only with {@code --expire=yes} does one ever end. */
public final class Portal {

    private static final int VISITORS = 25_000;

    private static final int AT_A_TIME = 300;

    private final Sessions sessions = new Sessions();
    private final boolean expires;

    private Portal(boolean expires) {
        this.expires = expires;
    }

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        Traffic.serve(launch, VISITORS, new Portal(launch.option("expire").isPresent())::visit);
    }

    private void visit(int number) {
        sessions.session("sid-" + number * 7919L, "user " + number).touch("/start");
        if (expires && sessions.count() > AT_A_TIME) {
            sessions.expire(System.nanoTime());
        }
    }
}

package io.locum.testapps.traffic;

import io.locum.testapps.business.Business;
import io.locum.testapps.launch.Launch;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Gives an application requests: many until it is said to be ready, then a few a second; or with
 * {@code --per-second=<n>} none before, and so many a second from then on, each of which makes some garbage.
 */
public final class Traffic implements Runnable {

    /** A thousandth of what came before, so that a second dump has more of the same and nothing else changes. */
    private static final int PARTS = 1_000;

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final int TURNS_PER_SECOND = 10;

    /** What an ordinary server throws away in a tenth of a second: some thirty megabytes a second. */
    private static final int GARBAGE_PER_TURN = 200;

    private static final int GARBAGE_BYTES = 16_000;

    private final Business business = new Business();
    private final Request request;
    private final int before;
    private final int perSecond;
    private final int garbage;
    private long rendered;

    private Traffic(Request request, int before, int perSecond, int garbage) {
        this.request = request;
        this.before = before;
        this.perSecond = perSecond;
        this.garbage = garbage;
    }

    /**
     * Handles so many requests, says that the application is ready, and goes on slowly, or at the rate that the launch
     * asks for. Does not return.
     */
    public static void serve(Launch launch, int requests, Request request) throws InterruptedException {
        Optional<Integer> steady = launch.option("per-second").map(Integer::parseInt);
        Traffic traffic = steady.isPresent()
                ? new Traffic(request, 0, steady.get(), GARBAGE_PER_TURN)
                : new Traffic(request, requests, TURNS_PER_SECOND * Math.max(1, requests / PARTS), 0);
        traffic.handle(0, traffic.before);
        Thread more = new Thread(traffic, "traffic");
        more.setDaemon(true);
        more.start();
        launch.serve(0);
    }

    @Override
    public void run() {
        long start = System.nanoTime();
        int next = before;
        for (long turn = 1; !Thread.interrupted(); turn++) {
            int end = before + Math.toIntExact(turn * perSecond / TURNS_PER_SECOND);
            handle(next, end);
            next = end;
            business.trade(Math.toIntExact(before + turn));
            for (int page = 0; page < garbage; page++) {
                rendered += new byte[GARBAGE_BYTES + page].length;
            }
            LockSupport.parkNanos(this, start + turn * PAUSE_NANOS - System.nanoTime());
        }
    }

    private void handle(int from, int to) {
        for (int number = from; number < to; number++) {
            try {
                request.handle(number);
            } catch (Exception e) {
                throw new IllegalStateException("request " + number + " failed", e);
            }
        }
    }

    /** So that nobody finds the garbage superfluous. */
    @Override
    public String toString() {
        return rendered + " bytes rendered";
    }
}

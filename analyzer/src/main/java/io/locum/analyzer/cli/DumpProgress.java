package io.locum.analyzer.cli;

import io.locum.heap.Progress;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A line that says how far the reading of a dump is and how long it will still take. The estimate is the time so far,
 * scaled to what is left; the share done weighs the file's bytes and the later steps by what they usually take, so it
 * follows this machine's speed. Nothing is promised in the first two seconds or below five percent: what is known by
 * then is mostly how fast a file begins.
 */
final class DumpProgress implements Progress {

    private static final Duration TOO_EARLY = Duration.ofSeconds(2);
    private static final double TOO_LITTLE = 0.05;

    private final Terminal terminal;
    private final String dump;
    private final LongSupplier nanoTime;
    private final long start;

    DumpProgress(Terminal terminal, String dump) {
        this(terminal, dump, System::nanoTime);
    }

    DumpProgress(Terminal terminal, String dump, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.dump = dump;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    @Override
    public void at(String step, double done) {
        if (!terminal.showsProgress()) {
            return;
        }
        double share = Math.min(1, Math.max(0, done));
        terminal.progress(dump + ": " + step + ", " + (int) (100 * share) + " %" + left(share) + " …");
    }

    private String left(double share) {
        Duration elapsed = Duration.ofNanos(nanoTime.getAsLong() - start);
        if (share < TOO_LITTLE || share >= 1 || elapsed.compareTo(TOO_EARLY) < 0) {
            return "";
        }
        return ", " + rounded(elapsed.toMillis() / 1e3 * (1 - share) / share) + " left";
    }

    /** No more precise than the estimate is, and rather too long than too short. */
    private static String rounded(double seconds) {
        if (seconds <= 5) {
            return "a few seconds";
        }
        if (seconds <= 60) {
            return "about " + 5 * (long) Math.ceil(seconds / 5) + " s";
        }
        return seconds <= 600
                ? "about " + half(seconds / 60) + " min"
                : "about " + (long) Math.ceil(seconds / 60) + " min";
    }

    private static String half(double minutes) {
        double halves = Math.ceil(minutes * 2) / 2;
        return halves == Math.rint(halves) ? Long.toString((long) halves) : Double.toString(halves);
    }
}

package io.locum.agent.probe.eventloop;

import io.locum.agent.bootstrap.LoopState;
import io.locum.agent.bootstrap.LoopTable;
import io.locum.agent.probe.Alert;
import io.locum.agent.probe.Beat;
import io.locum.agent.probe.Rates;
import io.locum.agent.probe.Throttle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at each loop a few milliseconds apart and takes stacks of those within a long tick. While there have been no long
 * ticks for a good while, it looks less often: the first stall after that may end unseen, but not uncounted.
 *
 * <p>Cost: one read a loop and look; the rates say how many stacks a second there may be over all loops, and loops take
 * turns at coming first. A stack takes up to 0.1 ms and a few kilobytes, so full rates bound the watchdog to about 1 % of
 * a core; lower ones also lengthen the time between looks.
 */
final class Watchdog implements Beat.Listener {
    private static final long SHORTEST_POLL_NANOS = 1_000_000;
    private static final long LONGEST_POLL_NANOS = 50_000_000;

    /** In calm, waking up is what the watchdog costs. */
    private static final long LONGEST_REST_NANOS = 100_000_000;

    /** However low the rates are, a tick of half a second shall have stacks. */
    private static final long LONGEST_SLOWED_NANOS = 200_000_000;

    /** New loops are looked for this often, if the table has changed; it is large. */
    private static final long SEARCH_NANOS = 100_000_000;

    private static final int STACKS_AT_ONCE = 8;

    private final LoopTable table;
    private final TickSampler sampler;
    private final Throttle throttle;
    private final long pollNanos;
    private final long longNanos;
    private final long calmNanos;
    private final long restNanos;
    private Map<LoopState, LongTick> ticks = new HashMap<>();
    private List<LongTick> loops = List.of();
    private long nextSearch;
    private long searchedChanges = -1;
    private boolean someMayBecomeLoops;
    private long lastRefill;

    /** While it holds, no stall shall end unseen. */
    private final Alert alert;

    private double credit = STACKS_AT_ONCE;
    private int first;

    /**
     * @param sampler takes stacks of those that are due
     * @param alert is raised when a tick is long
     * @param now {@code System.nanoTime()} from which to count
     */
    Watchdog(LoopTable table, TickSampler sampler, long thresholdNanos, Throttle throttle, Alert alert, long now) {
        this.table = table;
        this.sampler = sampler;
        this.throttle = throttle;
        this.longNanos = thresholdNanos / 2;
        this.pollNanos = within(thresholdNanos * 2 / 5);
        this.calmNanos = within(thresholdNanos * 9 / 10);
        this.restNanos = Math.max(calmNanos, Math.min(LONGEST_REST_NANOS, thresholdNanos * 5));
        this.nextSearch = now;
        this.alert = alert;
        this.lastRefill = now;
    }

    private static long within(long nanos) {
        return Math.max(SHORTEST_POLL_NANOS, Math.min(LONGEST_POLL_NANOS, nanos));
    }

    /** Looks at all loops once. */
    @Override
    public long look(long now, long late) {
        Rates rates = throttle.rates();
        if (now - nextSearch >= 0) {
            search();
            nextSearch = now + slowed(SEARCH_NANOS, rates);
        }
        credit = Math.min(STACKS_AT_ONCE, credit + (now - lastRefill) * 1e-9 * rates.stacksPerSecond());
        lastRefill = now;
        long oldest = lookAtAll(now);
        return slowed(loops.isEmpty() ? SEARCH_NANOS : untilNextLook(now, oldest), rates);
    }

    private static long slowed(long nanos, Rates rates) {
        return Math.min(LONGEST_SLOWED_NANOS, nanos * rates.slowdown());
    }

    /** While no tick is long, it is enough to be back before one that is young now, or begins now, becomes a stall. */
    private long untilNextLook(long now, long oldest) {
        if (oldest >= longNanos) {
            return pollNanos;
        }
        return Math.max(pollNanos, (alert.holds(now) ? calmNanos : restNanos) - Math.max(0, oldest));
    }

    private void search() {
        long changes = table.changes();
        if (changes == searchedChanges && !someMayBecomeLoops) {
            return;
        }
        Map<LoopState, LongTick> current = new HashMap<>();
        someMayBecomeLoops = false;
        table.forEach(loop -> {
            if (loop.record() != null) {
                LongTick known = ticks.get(loop);
                current.put(loop, known == null ? new LongTick(loop) : known);
            } else {
                someMayBecomeLoops = true;
            }
        });
        searchedChanges = changes;
        ticks = current;
        loops = new ArrayList<>(current.values());
    }

    /** Returns the age of the oldest tick that runs; negative: none does. */
    private long lookAtAll(long now) {
        int count = loops.size();
        int begin = first;
        long oldest = -1;
        for (int i = 0; i < count; i++) {
            LongTick loop = loops.get((begin + i) % count);
            long age = loop.runningFor(now);
            oldest = Math.max(oldest, age);
            if (age >= longNanos || loop.hasStalledSince()) {
                alert.raise(now);
            }
            if (age >= longNanos && credit >= 1 && loop.isDue(now, longNanos)) {
                sampler.sample(loop.loop(), loop.tick(), loop.thread());
                credit--;
                first = (begin + i + 1) % count;
            }
        }
        return oldest;
    }
}

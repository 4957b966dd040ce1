package io.locum.agent.probe.eventloop;

import io.locum.agent.bootstrap.LoopHooks;
import io.locum.agent.bootstrap.LoopState;
import io.locum.agent.bootstrap.LoopTable;
import io.locum.agent.probe.ProbeSettings;
import io.locum.agent.probe.ProbeStateEvent;
import io.locum.agent.probe.RunningProbe;
import java.nio.channels.Selector;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The loops of one session: reports each of them, and forgets those that are gone. */
final class EventLoopWatch implements RunningProbe {
    private final LoopTable table;
    private final ProbeSettings settings;
    private final Map<LoopState, LoopReport> reports = new HashMap<>();

    /** Only made when events are recorded: it is large, and so is its library. */
    private Optional<TickHistogram> histogram = Optional.empty();

    private Optional<Watchdog> watchdog = Optional.empty();

    /** Stalls are few and have little room, so they are written each time; the rest at the pace of the rates. */
    private int reportsToSecond;

    private long droppedStalls;
    private long missed;

    private EventLoopWatch(LoopTable table, ProbeSettings settings) {
        this.table = table;
        this.settings = settings;
    }

    static EventLoopWatch start(ProbeSettings settings) {
        long thresholdNanos = settings.threshold().toNanos();
        LoopTable table = new LoopTable(thresholdNanos, stallCapacity(thresholdNanos));
        LoopHooks.open(table);
        return new EventLoopWatch(table, settings);
    }

    @Override
    public void eventsAreRecorded() {
        histogram = Optional.of(new TickHistogram());
        Watchdog starting = new Watchdog(
                table,
                new StackSampler(),
                settings.threshold().toNanos(),
                settings.throttle(),
                settings.alert(),
                System.nanoTime());
        watchdog = Optional.of(starting);
        settings.beat().join(EventLoopProbe.ID, starting);
    }

    /** Twice as many stalls as fit into the second between two reports, within 64 and 2048. */
    private static int stallCapacity(long thresholdNanos) {
        return (int) Math.max(64, Math.min(2048, 2_000_000_000L / thresholdNanos));
    }

    @Override
    public void report() {
        boolean due = --reportsToSecond <= 0;
        if (due) {
            reportsToSecond = settings.throttle().rates().slowdown();
        }
        Set<LoopState> gone = new HashSet<>();
        table.forEach(loop -> {
            boolean last = isGone(loop);
            if (last) {
                gone.add(loop);
            }
            report(loop, due || last);
        });
        // The table may have given a collected loop's place to another one.
        reports.keySet().stream().filter(loop -> loop.refersTo(null)).forEach(gone::add);
        table.removeIf(gone::contains);
        gone.forEach(this::forget);
        reportMissed();
    }

    private void forget(LoopState loop) {
        LoopReport last = reports.remove(loop);
        if (last != null) {
            last.writeLast();
            settings.loops().gone(loop.id());
        }
    }

    /** How many loops are kept, in the table or in reports. */
    int known() {
        Set<LoopState> kept = new HashSet<>(reports.keySet());
        table.forEach(kept::add);
        return kept.size();
    }

    /** What this probe has not seen must not pass for what was not there. */
    private void reportMissed() {
        long nowMissed = table.unwatched() + droppedStalls;
        if (nowMissed != missed) {
            missed = nowMissed;
            ProbeStateEvent.write(
                    EventLoopProbe.ID,
                    "on",
                    table.unwatched() + " loops found no room, " + droppedStalls + " stalls were dropped");
        }
    }

    private void report(LoopState loop, boolean due) {
        if (loop.isShared()) {
            forget(loop);
        } else if (loop.record() != null) {
            LoopReport report = reports.computeIfAbsent(loop, found -> new LoopReport(found, settings.loops()));
            droppedStalls += report.writeStalls();
            if (due) {
                report.writeSecond(histogram.orElseThrow());
            }
        }
    }

    /** Whether its selector is closed, what waited is collected, or the thread that ran it has ended. */
    private static boolean isGone(LoopState loop) {
        Object waiter = loop.get();
        return waiter == null || (waiter instanceof Selector selector ? !selector.isOpen() : loop.hasEnded());
    }

    @Override
    public void reportUnfinished() {
        reports.values().forEach(report -> {
            report.writeSecond(histogram.orElseThrow());
            report.writeLast();
            if (!isGone(report.loop())) {
                report.writeUnfinished(settings.threshold().toNanos());
            }
        });
    }

    @Override
    public void stop() {
        LoopHooks.close();
        watchdog.ifPresent(settings.beat()::leave);
    }
}

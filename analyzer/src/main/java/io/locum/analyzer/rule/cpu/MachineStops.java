package io.locum.analyzer.rule.cpu;

import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.signal.CpuLoad;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.Hiccups;
import io.locum.analyzer.signal.Hiccups.Hiccup;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Safepoints;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What of the hiccups is the machine's: not the JVM's own stops, not a CPU limit's, and not a wait for processors that
 * this JVM itself keeps busy.
 *
 * @param stops in order of time, once the run is warm
 */
record MachineStops(List<Stop> stops) {

    /** What is left of a hiccup has to be one by itself. */
    private static final Duration LEAST = Duration.ofMillis(10);

    /** What people notice. */
    private static final Duration NOTICED = Duration.ofMillis(100);

    /** A JVM with more than this of what the machine gives starves itself. */
    private static final double SMALL_PART = 0.5;

    /**
     * One of them.
     *
     * @param queued how long the agent's thread waited for a processor that others had
     * @param frozen how long it neither waited for one nor ran: the process or the machine stood still
     */
    record Stop(Instant start, Duration queued, Duration frozen) {

        Duration length() {
            return queued.plus(frozen);
        }
    }

    static MachineStops of(Facts facts) {
        RecordingInfo info = facts.get(Recorded.RECORDING);
        List<Span> jvm = new ArrayList<>();
        facts.find(GarbageCollections.SIGNAL)
                .ifPresent(gc -> gc.pauses().forEach(pause -> jvm.add(new Span(pause.start(), pause.end()))));
        facts.find(Safepoints.SIGNAL).ifPresent(safepoints -> {
            safepoints.syncs().forEach(sync -> jvm.add(new Span(sync.start(), sync.end())));
            safepoints.operations().forEach(operation -> jvm.add(new Span(operation.start(), operation.end())));
        });
        jvm.sort(Comparator.comparing(Span::start));
        List<CpuLoad.Point> loads =
                facts.find(CpuLoad.SIGNAL).map(CpuLoad::points).orElse(List.of());
        return new MachineStops(facts.get(Hiccups.SIGNAL).hiccups().stream()
                .filter(hiccup -> hiccup.start().isAfter(WarmUp.end(info)))
                .map(hiccup -> stop(hiccup, jvm, loads))
                .filter(stop -> stop.length().compareTo(LEAST) >= 0)
                .toList());
    }

    private record Span(Instant start, Instant end) {}

    private static Stop stop(Hiccup hiccup, List<Span> jvm, List<CpuLoad.Point> loads) {
        Duration left = hiccup.length();
        Instant counted = hiccup.start();
        for (Span span : jvm) {
            if (span.start().isBefore(hiccup.end()) && span.end().isAfter(counted)) {
                Instant from = span.start().isBefore(counted) ? counted : span.start();
                Instant to = span.end().isAfter(hiccup.end()) ? hiccup.end() : span.end();
                left = left.minus(Duration.between(from, to));
                counted = to;
            }
        }
        left = atLeastZero(left.minus(hiccup.throttled()));
        Duration queued = min(left, atLeastZero(hiccup.runDelay().minus(hiccup.throttled())));
        return new Stop(
                hiccup.start(), othersAreBusy(hiccup.end(), loads) ? queued : Duration.ZERO, left.minus(queued));
    }

    /** By the load reported next: it tells of the time before. */
    private static boolean othersAreBusy(Instant at, List<CpuLoad.Point> loads) {
        return loads.stream()
                .filter(point -> !point.at().isBefore(at))
                .findFirst()
                .filter(point -> point.jvm() <= point.machine() * SMALL_PART)
                .isPresent();
    }

    private static Duration atLeastZero(Duration length) {
        return length.isNegative() ? Duration.ZERO : length;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    Duration queued() {
        return stops.stream().map(Stop::queued).reduce(Duration.ZERO, Duration::plus);
    }

    Duration frozen() {
        return stops.stream().map(Stop::frozen).reduce(Duration.ZERO, Duration::plus);
    }

    Duration longest() {
        return stops.stream().map(Stop::length).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /** How many of them are long. */
    long noticed() {
        return stops.stream()
                .filter(stop -> stop.length().compareTo(NOTICED) >= 0)
                .count();
    }

    /** From the first to the last. */
    Duration span() {
        return stops.isEmpty()
                ? Duration.ZERO
                : Duration.between(
                        stops.get(0).start(), stops.get(stops.size() - 1).start());
    }
}

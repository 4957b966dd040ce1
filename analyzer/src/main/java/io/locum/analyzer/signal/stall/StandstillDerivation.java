package io.locum.analyzer.signal.stall;

import com.google.auto.service.AutoService;
import io.locum.analyzer.signal.Derivation;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.EventLoops.Second;
import io.locum.analyzer.signal.EventLoops.Standstill;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Safepoints;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.Stalls;
import io.locum.analyzer.signal.Stalls.Stall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds to each loop's delay the JVM's stops that met it while it waited. One that meets a tick makes that tick a stall if
 * it is as long as the least stall; so a stop of that length which lies in no stall of a loop has met it waiting. Of
 * shorter ones that cannot be told, and they are left out.
 */
@AutoService(Derivation.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class StandstillDerivation implements Derivation<EventLoops> {

    /** Between two steps of one stop, such as the last thread's standing still and the collection, there is less. */
    private static final Duration GAP = Duration.ofMillis(1);

    @Override
    public Signal<EventLoops> signal() {
        return EventLoops.SIGNAL;
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(EventLoops.SIGNAL, Stalls.SIGNAL);
    }

    @Override
    public Set<Signal<?>> uses() {
        return Set.of(GarbageCollections.SIGNAL, Safepoints.SIGNAL);
    }

    @Override
    public Optional<EventLoops> derive(Facts facts) {
        Duration least = facts.get(Recorded.RECORDING).threshold();
        List<Standstill> stops = stops(facts).stream()
                .filter(stop -> stop.length().compareTo(least) >= 0)
                .toList();
        List<Stall> stalls = facts.get(Stalls.SIGNAL).stalls();
        return Optional.of(new EventLoops(facts.get(EventLoops.SIGNAL).loops().stream()
                .map(loop -> loop.with(metWaiting(loop, stops, stalls)))
                .toList()));
    }

    private static List<Standstill> metWaiting(EventLoop loop, List<Standstill> stops, List<Stall> stalls) {
        if (loop.seconds().isEmpty()) {
            return List.of();
        }
        Second last = loop.seconds().get(loop.seconds().size() - 1);
        Instant from = loop.seconds().get(0).start();
        Instant to = last.start().plus(last.elapsed());
        List<Stall> own =
                stalls.stream().filter(stall -> stall.loopId() == loop.id()).toList();
        return stops.stream()
                .filter(stop -> stop.start().isAfter(from) && stop.end().isBefore(to))
                .filter(stop -> own.stream()
                        .noneMatch(stall -> overlap(stall, stop).multipliedBy(2).compareTo(stop.length()) >= 0))
                .toList();
    }

    /** Negative where they do not meet. */
    private static Duration overlap(Stall stall, Standstill stop) {
        Instant stallEnd = stall.start().plus(stall.length());
        Instant start = stall.start().isAfter(stop.start()) ? stall.start() : stop.start();
        return Duration.between(start, stallEnd.isBefore(stop.end()) ? stallEnd : stop.end());
    }

    /** What follows at once belongs together. */
    private static List<Standstill> stops(Facts facts) {
        List<Standstill> merged = new ArrayList<>();
        Instant start = Instant.MIN;
        Instant end = Instant.MIN;
        for (JvmStop stop : JvmStop.all(
                facts.find(GarbageCollections.SIGNAL)
                        .map(GarbageCollections::pauses)
                        .orElse(List.of()),
                facts.find(Safepoints.SIGNAL).orElse(Safepoints.NONE),
                List.of(),
                List.of())) {
            if (stop.start().minus(GAP).isAfter(end)) {
                add(merged, start, end);
                start = stop.start();
                end = stop.end();
            } else if (stop.end().isAfter(end)) {
                end = stop.end();
            }
        }
        add(merged, start, end);
        return merged;
    }

    private static void add(List<Standstill> merged, Instant start, Instant end) {
        if (end.isAfter(start)) {
            merged.add(new Standstill(start, Duration.between(start, end)));
        }
    }
}

package io.locum.analyzer.report;

import io.locum.analyzer.signal.Clock;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.StallEvents;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Finds a stall's start by the target's own {@code System.nanoTime()}, to compare it with what the target logged. */
final class StallStarts {

    private record Key(String loop, Instant start) {}

    private final Map<Key, Long> nanosByStart = new HashMap<>();

    /** Knows the stalls of these recordings. */
    StallStarts(Iterable<Facts> recordings) {
        recordings.forEach(this::add);
    }

    private void add(Facts facts) {
        facts.find(Clock.SIGNAL)
                .ifPresent(clock -> facts.find(StallEvents.SIGNAL).ifPresent(events -> events.stalls()
                        .forEach(stall -> nanosByStart.put(
                                new Key(stall.loop(), clock.at(stall.startNanos())), stall.startNanos()))));
    }

    OptionalLong of(String loop, Instant start) {
        Long nanos = nanosByStart.get(new Key(loop, start));
        return nanos == null ? OptionalLong.empty() : OptionalLong.of(nanos);
    }
}

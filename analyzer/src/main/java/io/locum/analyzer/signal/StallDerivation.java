package io.locum.analyzer.signal;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.signal.CpuSamples.Sample;
import io.locum.analyzer.signal.GarbageCollections.Pause;
import io.locum.analyzer.signal.StallEvents.Look;
import io.locum.analyzer.signal.StallEvents.Seen;
import io.locum.analyzer.signal.StallWindow.Neighbours;
import io.locum.analyzer.signal.Stalls.Stall;
import io.locum.analyzer.signal.Waits.Wait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Explains each stall from whatever else was recorded of its thread and of the JVM meanwhile. */
@AutoService(Derivation.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class StallDerivation implements Derivation<Stalls> {

    @Override
    public Signal<Stalls> signal() {
        return Stalls.SIGNAL;
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(Clock.SIGNAL, StallEvents.SIGNAL);
    }

    @Override
    public Set<Signal<?>> uses() {
        return Set.of(GarbageCollections.SIGNAL, Waits.SIGNAL, CpuSamples.SIGNAL);
    }

    @Override
    public Optional<Stalls> derive(Facts facts) {
        Clock clock = facts.get(Clock.SIGNAL);
        List<Seen> seen = facts.get(StallEvents.SIGNAL).stalls();
        Set<Object> threads = seen.stream().map(stall -> key(stall.thread())).collect(Collectors.toSet());
        List<Pause> pauses = facts.find(GarbageCollections.SIGNAL)
                .map(GarbageCollections::pauses)
                .orElse(List.of());
        Map<Object, List<Wait>> waits = facts.find(Waits.SIGNAL).map(Waits::waits).orElse(List.of()).stream()
                .filter(wait -> threads.contains(key(wait.thread())))
                .collect(Collectors.groupingBy(wait -> key(wait.thread())));
        Map<Object, List<Sample>> samples =
                facts.find(CpuSamples.SIGNAL).map(CpuSamples::samples).orElse(List.of()).stream()
                        .filter(sample -> threads.contains(key(sample.thread())))
                        .collect(Collectors.groupingBy(sample -> key(sample.thread())));
        Map<Object, List<Look>> looks = looks(seen);
        return Optional.of(new Stalls(seen.stream()
                .map(stall -> {
                    Instant start = clock.at(stall.startNanos());
                    StallWindow window = new StallWindow(
                            stall,
                            start,
                            neighbours(looks.getOrDefault(key(stall.thread()), List.of()), stall),
                            pauses,
                            waits.getOrDefault(key(stall.thread()), List.of()),
                            samples.getOrDefault(key(stall.thread()), List.of()));
                    return new Stall(
                            stall.loopId(),
                            stall.loop(),
                            stall.thread(),
                            start,
                            stall.length(),
                            stall.finished(),
                            stall.idleAfter(),
                            window.parts());
                })
                .sorted(Comparator.comparing(Stall::start))
                .toList()));
    }

    private static Map<Object, List<Look>> looks(List<Seen> stalls) {
        Map<Object, List<Look>> looks = new HashMap<>();
        for (Seen stall : stalls) {
            looks.computeIfAbsent(key(stall.thread()), key -> new ArrayList<>()).addAll(stall.looks());
        }
        looks.values().forEach(list -> list.sort(Comparator.comparingLong(Look::atNanos)));
        return looks;
    }

    private static Neighbours neighbours(List<Look> looks, Seen stall) {
        long end = stall.startNanos() + stall.length().toNanos();
        int from = TimeRange.firstThat(looks, look -> look.atNanos() >= stall.startNanos());
        int to = TimeRange.firstThat(looks, look -> look.atNanos() > end);
        return new Neighbours(
                from == 0 ? -1 : looks.get(from - 1).cpuNanos(),
                to == looks.size() ? -1 : looks.get(to).cpuNanos());
    }

    /** Samplers may disagree on a thread's name, which can change, but not on its id. */
    private static Object key(ThreadRef thread) {
        return thread.javaId() > 0 ? thread.javaId() : thread.name();
    }
}

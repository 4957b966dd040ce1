package io.locum.analyzer.signal.stall;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.signal.Clock;
import io.locum.analyzer.signal.CpuSamples;
import io.locum.analyzer.signal.CpuSamples.Sample;
import io.locum.analyzer.signal.Derivation;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.GarbageCollections.Request;
import io.locum.analyzer.signal.Hiccups;
import io.locum.analyzer.signal.HostTimes;
import io.locum.analyzer.signal.HostTimes.Second;
import io.locum.analyzer.signal.Safepoints;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.StallEvents;
import io.locum.analyzer.signal.StallEvents.Look;
import io.locum.analyzer.signal.StallEvents.Seen;
import io.locum.analyzer.signal.Stalls;
import io.locum.analyzer.signal.Stalls.Stall;
import io.locum.analyzer.signal.Waits;
import io.locum.analyzer.signal.Waits.Wait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
        return Set.of(
                GarbageCollections.SIGNAL,
                Safepoints.SIGNAL,
                Waits.SIGNAL,
                CpuSamples.SIGNAL,
                Hiccups.SIGNAL,
                HostTimes.SIGNAL);
    }

    @Override
    public Optional<Stalls> derive(Facts facts) {
        Clock clock = facts.get(Clock.SIGNAL);
        List<Seen> seen = facts.get(StallEvents.SIGNAL).stalls();
        Map<Object, Surroundings> surroundings = surroundings(facts, seen);
        Map<Object, List<Look>> looks = looks(seen);
        List<Stall> stalls = new ArrayList<>();
        for (Seen stall : seen) {
            Object key = key(stall.thread());
            Instant start = clock.at(stall.startNanos());
            StallWindow window = new StallWindow(
                    stall,
                    start,
                    Neighbours.of(looks.getOrDefault(key, List.of()), stall),
                    Objects.requireNonNull(surroundings.get(key)));
            stalls.add(new Stall(
                    stall.loopId(),
                    stall.loop(),
                    stall.thread(),
                    start,
                    stall.length(),
                    stall.finished(),
                    stall.idleAfter(),
                    window.parts()));
        }
        stalls.sort(Comparator.comparing(Stall::start));
        return Optional.of(new Stalls(stalls));
    }

    private static Map<Object, Surroundings> surroundings(Facts facts, List<Seen> seen) {
        Set<Object> threads = seen.stream().map(stall -> key(stall.thread())).collect(Collectors.toSet());
        List<Wait> waits = facts.find(Waits.SIGNAL).map(Waits::waits).orElse(List.of());
        List<Sample> samples =
                facts.find(CpuSamples.SIGNAL).map(CpuSamples::samples).orElse(List.of());
        Map<Object, List<Wait>> waitsOf = byThread(waits, Wait::thread, threads);
        Map<Object, List<Sample>> samplesOf = byThread(samples, Sample::thread, threads);
        Optional<GarbageCollections> gc = facts.find(GarbageCollections.SIGNAL);
        List<Second> seconds =
                facts.find(HostTimes.SIGNAL).orElse(HostTimes.NONE).seconds();
        List<JvmStop> stops = JvmStop.all(
                gc.map(GarbageCollections::pauses).orElse(List.of()),
                facts.find(Safepoints.SIGNAL).orElse(Safepoints.NONE),
                samples,
                seconds);
        Idle idle = new Idle(facts.find(Hiccups.SIGNAL).orElse(Hiccups.NONE).hiccups(), seconds, stops);
        Map<Object, List<Request>> requestsOf =
                byThread(gc.map(GarbageCollections::requests).orElse(List.of()), Request::thread, threads);
        LockHolders holders = new LockHolders(waits, samples);
        return threads.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        thread -> new Surroundings(
                                stops,
                                requestsOf.getOrDefault(thread, List.of()),
                                waitsOf.getOrDefault(thread, List.of()),
                                samplesOf.getOrDefault(thread, List.of()),
                                idle,
                                holders)));
    }

    private static <T> Map<Object, List<T>> byThread(List<T> all, Function<T, ThreadRef> thread, Set<Object> wanted) {
        return all.stream()
                .filter(one -> wanted.contains(key(thread.apply(one))))
                .collect(Collectors.groupingBy(one -> key(thread.apply(one))));
    }

    private static Map<Object, List<Look>> looks(List<Seen> stalls) {
        Map<Object, List<Look>> looks = new HashMap<>();
        for (Seen stall : stalls) {
            looks.computeIfAbsent(key(stall.thread()), key -> new ArrayList<>()).addAll(stall.looks());
        }
        looks.values().forEach(list -> list.sort(Comparator.comparingLong(Look::atNanos)));
        return looks;
    }

    /** Samplers may disagree on a thread's name, which can change, but not on its id. */
    private static Object key(ThreadRef thread) {
        return thread.javaId() > 0 ? thread.javaId() : thread.name();
    }
}

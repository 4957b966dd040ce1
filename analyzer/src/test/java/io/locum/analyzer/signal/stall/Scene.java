package io.locum.analyzer.signal.stall;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.signal.CpuSamples.Sample;
import io.locum.analyzer.signal.GarbageCollections.Pause;
import io.locum.analyzer.signal.GarbageCollections.Request;
import io.locum.analyzer.signal.Hiccups.Hiccup;
import io.locum.analyzer.signal.HostTimes.Second;
import io.locum.analyzer.signal.Safepoints;
import io.locum.analyzer.signal.StallEvents.Look;
import io.locum.analyzer.signal.StallEvents.Seen;
import io.locum.analyzer.signal.Stalls.Part;
import io.locum.analyzer.signal.Waits.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A stall and what was recorded around it; the parts it comes to are checked to sum to its length. */
final class Scene {

    static final Instant START = Instant.parse("2026-01-31T10:00:00Z");
    static final ThreadRef LOOP = new ThreadRef("loop", 12);
    static final CallStack WORK = CallStack.parse("com.example.Chat#hash:7\ncom.example.Chat#onOpen:42");

    private final int length;
    private List<Wait> waits = List.of();
    private List<Pause> pauses = List.of();
    private Safepoints safepoints = Safepoints.NONE;
    private List<Sample> samples = List.of();
    private List<Hiccup> hiccups = List.of();
    private List<Second> seconds = List.of();
    private List<Request> requests = List.of();
    private Neighbours neighbours = Neighbours.NONE;

    Scene(int length) {
        this.length = length;
    }

    Scene waits(List<Wait> given) {
        waits = given;
        return this;
    }

    Scene pauses(List<Pause> given) {
        pauses = given;
        return this;
    }

    Scene safepoints(Safepoints given) {
        safepoints = given;
        return this;
    }

    Scene samples(Sample... given) {
        samples = List.of(given);
        return this;
    }

    Scene hiccups(Hiccup... given) {
        hiccups = List.of(given);
        return this;
    }

    Scene neighbours(Look before, Look after) {
        neighbours = new Neighbours(Optional.of(before), Optional.of(after));
        return this;
    }

    Scene requests(Request... given) {
        requests = List.of(given);
        return this;
    }

    Scene seconds(Second... given) {
        seconds = List.of(given);
        return this;
    }

    List<Part> parts(Look... looks) {
        Seen stall = new Seen(1, "loop", LOOP, 1, 0, ms(length), true, Optional.empty(), List.of(looks));
        List<JvmStop> stops = JvmStop.all(pauses, safepoints, samples, seconds);
        List<Part> parts = new StallWindow(
                        stall,
                        START,
                        neighbours,
                        new Surroundings(
                                stops,
                                requests,
                                of(waits, Wait::thread),
                                of(samples, Sample::thread),
                                new Idle(hiccups, seconds, stops),
                                new LockHolders(waits, samples)))
                .parts();
        assertThat(parts.stream().map(Part::length).reduce(Duration.ZERO, Duration::plus))
                .as("the sum of the parts")
                .isEqualTo(ms(length));
        return parts;
    }

    private static <T> List<T> of(List<T> all, Function<T, ThreadRef> thread) {
        return all.stream().filter(one -> thread.apply(one).equals(LOOP)).toList();
    }

    static Look run(int atMillis, int cpuMillis) {
        return run(atMillis, cpuMillis, -1);
    }

    static Look run(int atMillis, int cpuMillis, long runDelayMillis) {
        return look(atMillis, "RUNNABLE", cpuMillis, runDelayMillis, WORK);
    }

    static Look look(int atMillis, String state, int cpuMillis, long runDelayMillis, CallStack stack) {
        return new Look(
                ms(atMillis).toNanos(),
                state,
                ms(cpuMillis).toNanos(),
                runDelayMillis < 0 ? -1 : ms(runDelayMillis).toNanos(),
                stack,
                "",
                "",
                CallStack.EMPTY);
    }

    static Look single(String state, CallStack stack, String lock, String owner) {
        return new Look(ms(50).toNanos(), state, 0, -1, stack, lock, owner, CallStack.EMPTY);
    }

    static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }
}

package io.locum.analyzer.report;

import io.locum.analyzer.engine.Diagnosis;
import io.locum.analyzer.engine.Finding;
import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Frame;
import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.recording.SwitchedOff;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Entries;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.Verdict.Failed;
import io.locum.analyzer.rule.Verdict.Healthy;
import io.locum.analyzer.rule.Verdict.NotEnoughData;
import io.locum.analyzer.signal.Clock;
import io.locum.analyzer.signal.CpuLoad;
import io.locum.analyzer.signal.CpuSamples;
import io.locum.analyzer.signal.Deadlocks;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.LoopDelay;
import io.locum.analyzer.signal.LoopKind;
import io.locum.analyzer.signal.LoopRole;
import io.locum.analyzer.signal.LoopType;
import io.locum.analyzer.signal.ProcessMemory;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.StallEvents;
import io.locum.analyzer.signal.Stalls;
import io.locum.analyzer.signal.ThreadCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Diagnoses of a sick, a healthy and a barely recorded server, the same in every run. */
final class SampleDiagnoses {

    private static final Instant START = Instant.parse("2026-01-31T10:00:00Z");
    private static final int SECONDS = 60;
    private static final ThreadRef LOOP = new ThreadRef("loop-0", 31);
    private static final CallStack PARSING = CallStack.of(
            Frame.java("java.util.regex.Matcher", "find", 745),
            Frame.java("com.example.shop.Prices", "parse", 42),
            Frame.java("com.example.shop.PriceHandler", "lambda$handle$0", 27),
            Frame.java("io.netty.channel.nio.NioEventLoop", "run", 562),
            Frame.java("java.lang.Thread", "run", 840));

    private SampleDiagnoses() {}

    static Diagnosis sick() {
        Facts facts = facts(true);
        return new Diagnosis(
                List.of(facts),
                List.of(
                        new Finding(blocked("com.example.shop.Prices", "loop-0"), List.of("shop-4711")),
                        new Finding(deadlock(), List.of("shop-4711"))),
                List.of(new Healthy("gc-pressure", "Collections took 0.4 % of the time")),
                List.of(new NotEnoughData("heap-growth", "jdk.OldObjectSample", "locum attach 4711 --for 60s")),
                List.of(new Failed("cpu-hotspot", "java.lang.ArithmeticException: / by zero")),
                "event-loop-blocked");
    }

    static Diagnosis healthy() {
        return new Diagnosis(
                List.of(facts(false)),
                List.of(),
                List.of(
                        new Healthy("event-loop-blocked", "No tick of 1 loop reached 20 ms"),
                        new Healthy("event-loop-saturated", "The busiest loop worked 21 % of the time"),
                        new Healthy("gc-pressure", "Collections took 0.4 % of the time"),
                        new Healthy("cpu-hotspot", "The process used 25 % of the machine"),
                        new Healthy("deadlock", "No threads waited for one another")),
                List.of(),
                List.of(),
                Diagnosis.HEALTHY);
    }

    static Diagnosis notEnoughData() {
        RecordingInfo info = new RecordingInfo(
                "plain",
                "plain.jfr",
                -1,
                "",
                "unknown JVM",
                START,
                Duration.ofSeconds(12),
                false,
                "",
                "off",
                List.of(),
                Duration.ZERO,
                0,
                0,
                START,
                false);
        return new Diagnosis(
                List.of(Facts.none().with(Recorded.RECORDING, info)),
                List.of(),
                List.of(),
                List.of(
                        new NotEnoughData(
                                "event-loop-blocked", EventLoops.SIGNAL.recordedBy(), "locum attach <pid> --for 60s"),
                        new NotEnoughData(
                                "gc-pressure", GarbageCollections.SIGNAL.recordedBy(), "locum attach <pid> --for 60s")),
                List.of(),
                Diagnosis.NOT_ENOUGH_DATA);
    }

    /** A sick server whose names were chosen to break out of the page, the JSON or the terminal. */
    static Diagnosis hostile(String name) {
        return new Diagnosis(
                List.of(facts(true)),
                List.of(new Finding(blocked(name, name), List.of("shop-4711"))),
                List.of(),
                List.of(),
                List.of(),
                "event-loop-blocked");
    }

    private static Problem blocked(String className, String thread) {
        Culprit culprit = new Culprit(className, "parse", "parse", 42, Optional.of(thread), Entries.of(PARSING));
        return new Problem(
                "event-loop-blocked",
                Confidence.CONFIRMED,
                culprit.code() + " computes on the event loop and blocks it 20 times, for up to 212 ms",
                Optional.of("cpu"),
                Optional.of(culprit),
                new Impact(
                        0.9,
                        Quantity.share(0.92),
                        "If you fix this, the 99th percentile of the loop delay goes from 182 ms to 0.9 ms, and its mean from 13 ms"
                                + " to 0.1 ms.",
                        List.of(new Impact.Change(
                                "Loop delay, 99th percentile",
                                Quantity.of(Duration.ofMillis(182)),
                                Quantity.of(Duration.ofNanos(900_000))))),
                List.of(
                        new Evidence.Stack(
                                Stalls.SIGNAL, "The loop's thread during these stalls", thread, PARSING, 0.97),
                        new Evidence.Breakdown(
                                Stalls.SIGNAL,
                                "Where the time of these stalls went",
                                List.of(
                                        new Evidence.Breakdown.Part("cpu", Quantity.of(Duration.ofMillis(4010))),
                                        new Evidence.Breakdown.Part("unknown", Quantity.of(Duration.ofMillis(110))))),
                        new Evidence.Measurement(
                                EventLoops.SIGNAL, "Loop delay, 99th percentile", Quantity.of(Duration.ofMillis(182))),
                        new Evidence.StallList(
                                Stalls.SIGNAL,
                                "Each of these stalls",
                                stallStarts(true)
                                        .mapToObj(second -> new Evidence.StallList.StallLine(
                                                START.plusSeconds(second), length(second), "loop-0", "cpu"))
                                        .toList())),
                new Recommendation("Move the work to a worker pool.", List.of("https://example.com/read-more")));
    }

    private static Problem deadlock() {
        return new Problem(
                "deadlock",
                Confidence.CONFIRMED,
                "2 threads wait for one another for ever",
                Optional.empty(),
                Optional.empty(),
                new Impact(0.5, Quantity.count(2), "2 threads never continue."),
                List.of(
                        new Evidence.WaitChain(
                                Deadlocks.SIGNAL,
                                "Who waits for whom",
                                List.of(
                                        new Evidence.WaitChain.Wait("worker-1", "com.example.A", "worker-2", PARSING),
                                        new Evidence.WaitChain.Wait(
                                                "worker-2", "com.example.B", "worker-1", CallStack.EMPTY))),
                        new Evidence.SiteTable(
                                Deadlocks.SIGNAL,
                                "Where the locks are taken",
                                List.of(new Evidence.SiteTable.SiteLine(
                                        "com.example.Transfer.move:12", "com.example.A", Quantity.bytes(3_145_728))))),
                new Recommendation("Take the locks in one order.", List.of()));
    }

    private static Facts facts(boolean sick) {
        RecordingInfo info = new RecordingInfo(
                "shop-4711",
                "shop",
                4711,
                "db-03",
                "OpenJDK 64-Bit Server VM 17.0.15+6",
                START,
                Duration.ofSeconds(SECONDS),
                true,
                "attach",
                "jfr",
                sick ? List.of(new SwitchedOff("async-profiler", "its library does not load here")) : List.of(),
                Duration.ofMillis(20),
                2,
                256 << 20,
                START.minusSeconds(600),
                true);
        List<Duration> ticks = ticks(sick);
        return Facts.none()
                .with(Recorded.RECORDING, info)
                .with(Clock.SIGNAL, new Clock(List.of(new Clock.Tie(1_000_000_000L, START))))
                .with(EventLoops.SIGNAL, new EventLoops(List.of(loop(sick, ticks), timer())))
                .with(StallEvents.SIGNAL, new StallEvents(seen(sick)))
                .with(Stalls.SIGNAL, new Stalls(stalls(sick)))
                .with(
                        CpuLoad.SIGNAL,
                        new CpuLoad(perSecond()
                                .mapToObj(s -> new CpuLoad.Point(
                                        START.plusSeconds(s), 0.2 + 0.1 * Math.sin((double) s), 0.05, 0.4))
                                .toList()))
                .with(CpuSamples.SIGNAL, samples())
                .with(GarbageCollections.SIGNAL, collections())
                .with(
                        ThreadCounts.SIGNAL,
                        new ThreadCounts(perSecond()
                                .mapToObj(s -> new ThreadCounts.Point(START.plusSeconds(s), 31 + s % 3))
                                .toList()))
                .with(
                        ProcessMemory.SIGNAL,
                        new ProcessMemory(perSecond()
                                .mapToObj(s ->
                                        new ProcessMemory.Point(START.plusSeconds(s), (180L << 20) + (s << 17), 64))
                                .toList()));
    }

    private static LongStream perSecond() {
        return LongStream.range(0, SECONDS);
    }

    private static LongStream stallStarts(boolean sick) {
        return sick ? LongStream.range(15, 35) : LongStream.empty();
    }

    /** Not whole microseconds, to see the rounding. */
    private static Duration length(long second) {
        return Duration.ofNanos(200_000_400 + second * 350_001);
    }

    private static List<Duration> ticks(boolean sick) {
        List<Duration> ticks = new ArrayList<>(Collections.nCopies(6_000, Duration.ofMillis(2)));
        stallStarts(sick).mapToObj(SampleDiagnoses::length).forEach(ticks::add);
        return ticks;
    }

    private static EventLoops.EventLoop loop(boolean sick, List<Duration> ticks) {
        List<EventLoops.Second> seconds = perSecond()
                .mapToObj(s -> {
                    boolean stalled = stallStarts(sick).anyMatch(start -> start == s);
                    Duration delay = stalled ? length(s) : Duration.ofMillis(2);
                    return new EventLoops.Second(
                            START.plusSeconds(s),
                            Duration.ofSeconds(1),
                            Duration.ofMillis(200).plus(stalled ? delay.multipliedBy(3) : Duration.ZERO),
                            100,
                            Duration.ZERO,
                            delay.multipliedBy(9).dividedBy(10),
                            delay);
                })
                .toList();
        Duration busy = ticks.stream().reduce(Duration.ZERO, Duration::plus);
        Duration elapsed = Duration.ofSeconds(SECONDS);
        return new EventLoops.EventLoop(
                1,
                "loop-0",
                LOOP,
                LoopType.of(LoopKind.SELECTOR, "Netty", LoopRole.HANDLERS, "loop-0"),
                elapsed,
                busy,
                ticks.size(),
                LoopDelay.of(ticks, elapsed),
                seconds);
    }

    /** Long ticks that delay nobody. */
    private static EventLoops.EventLoop timer() {
        Duration elapsed = Duration.ofSeconds(SECONDS);
        List<Duration> ticks = Collections.nCopies(12, Duration.ofMillis(500));
        return new EventLoops.EventLoop(
                2,
                "timer-1",
                new ThreadRef("timer-1", 32),
                LoopType.of(LoopKind.EXECUTOR, "", LoopRole.TASKS, "timer-1"),
                elapsed,
                Duration.ofSeconds(6),
                ticks.size(),
                LoopDelay.of(ticks, elapsed),
                List.of());
    }

    private static List<StallEvents.Seen> seen(boolean sick) {
        return stallStarts(sick)
                .mapToObj(s -> new StallEvents.Seen(
                        1,
                        "loop-0",
                        LOOP,
                        s,
                        1_000_000_000L + s * 1_000_000_000L,
                        length(s),
                        true,
                        Optional.empty(),
                        List.of()))
                .toList();
    }

    private static List<Stalls.Stall> stalls(boolean sick) {
        return stallStarts(sick)
                .mapToObj(s -> new Stalls.Stall(
                        1,
                        "loop-0",
                        LOOP,
                        START.plusSeconds(s),
                        length(s),
                        true,
                        Optional.empty(),
                        List.of(Stalls.Part.of(Stalls.Spent.CPU, length(s), PARSING))))
                .toList();
    }

    private static CpuSamples samples() {
        CallStack flushing = CallStack.of(
                new Frame("sun.nio.ch.SocketDispatcher", "write0", -1, Frame.Kind.NATIVE),
                Frame.java("io.netty.channel.AbstractChannel", "flush", 800),
                Frame.java("io.netty.channel.nio.NioEventLoop", "run", 562),
                Frame.java("java.lang.Thread", "run", 840));
        CallStack collecting = CallStack.of(new Frame("", "G1ParTask::work", -1, Frame.Kind.NATIVE));
        List<CallStack> each = List.of(PARSING, PARSING, flushing, PARSING, PARSING, collecting);
        return new CpuSamples(IntStream.range(0, 300)
                .mapToObj(i -> new CpuSamples.Sample(START.plusMillis(i * 200L), LOOP, each.get(i % each.size())))
                .toList());
    }

    private static GarbageCollections collections() {
        List<Instant> at = LongStream.range(0, 12)
                .mapToObj(i -> START.plusSeconds(2 + 5 * i))
                .toList();
        return new GarbageCollections(
                at.stream()
                        .map(start -> new GarbageCollections.Collection(
                                start, Duration.ofMillis(20), "G1New", "Allocation", Duration.ofMillis(20)))
                        .toList(),
                at.stream()
                        .map(start -> new GarbageCollections.Pause(start, Duration.ofMillis(20)))
                        .toList(),
                at.stream()
                        .map(start -> new GarbageCollections.HeapPoint(start, 41 << 20, 128 << 20))
                        .toList());
    }
}

package io.locum.analyzer.rule.leak;

import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.heap.Accumulations;
import io.locum.analyzer.signal.heap.BetweenDumps;
import io.locum.analyzer.signal.heap.HeapContents;
import io.locum.heap.accumulation.Accumulation;
import io.locum.heap.accumulation.Entries;
import io.locum.heap.accumulation.PathStep;
import io.locum.heap.content.Container;
import io.locum.heap.content.Container.Kind;
import io.locum.heap.content.LambdaSource;
import io.locum.heap.growth.Grown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Made-up dumps of a heap with 100 MiB alive, for the tests of rules. */
final class Dumps {

    static final long MIB = 1 << 20;
    static final long LIVE = 100 * MIB;

    private Dumps() {}

    static Facts dump(Accumulation... places) {
        return Runs.minute()
                .with(
                        HeapContents.SIGNAL,
                        new HeapContents(
                                "shop.hprof", Runs.START, 2 * LIVE, 1_000_000, LIVE, 0, 0, Optional.empty(), List.of()))
                .with(Accumulations.SIGNAL, new Accumulations(List.of(places)));
    }

    /** The same dump with another one before it, an hour ago. */
    static Facts after(Accumulation place, long countBefore, long bytesBefore) {
        Grown grown =
                new Grown(place, List.of(countBefore, place.entries().count()), List.of(bytesBefore, place.bytes()));
        return dump(place)
                .with(
                        BetweenDumps.SIGNAL,
                        new BetweenDumps(
                                List.of(Runs.START.minus(Duration.ofHours(1)), Runs.START),
                                List.of(LIVE / 2, LIVE),
                                place.bytes() > bytesBefore || place.entries().count() > countBefore
                                        ? List.of(grown)
                                        : List.of(),
                                0));
    }

    /** A collection in a field of {@code com.example.Bus}. */
    static Accumulation place(String field, Kind kind, String type, String key, long count, long bytes) {
        return new Accumulation(
                "com.example.Bus." + field,
                List.of(
                        new PathStep("class", "", "com.example.Bus", true, bytes),
                        new PathStep("static " + field, "com.example.Bus", "java.util.Some", false, bytes)),
                new Container("java.util.Some", kind, "a collection", 0, -1),
                1,
                new Entries(count, type, 1, key, Optional.empty(), Optional.empty()),
                bytes,
                false,
                Optional.empty());
    }

    static Accumulation bounded(Accumulation place, String by) {
        return new Accumulation(
                place.key(),
                place.path(),
                place.container(),
                1,
                place.entries(),
                place.bytes(),
                false,
                Optional.of(by));
    }

    static Accumulation heldBy(String className, Accumulation place) {
        PathStep last = place.path().get(1);
        return new Accumulation(
                className,
                List.of(
                        new PathStep("class", "", className, true, place.bytes()),
                        new PathStep(last.via(), className, last.className(), false, place.bytes())),
                place.container(),
                1,
                place.entries(),
                place.bytes(),
                false,
                Optional.empty());
    }

    static Accumulation withRoomFor(Accumulation place, long capacity) {
        return with(
                place,
                place.path(),
                new Container("java.util.Some", place.container().kind(), "a collection", capacity, -1));
    }

    /** The same in a field of an object that a thread holds. */
    static Accumulation onThread(Accumulation place) {
        PathStep last = place.path().get(1);
        return with(
                place,
                List.of(
                        new PathStep("thread main", "", "java.lang.Thread", false, place.bytes()),
                        new PathStep("target", "java.lang.Thread", "com.example.Bus", false, place.bytes()),
                        new PathStep(
                                last.via().replace("static ", ""),
                                last.declaredBy(),
                                last.className(),
                                false,
                                last.retained())),
                place.container());
    }

    private static Accumulation with(Accumulation place, List<PathStep> path, Container container) {
        return new Accumulation(
                place.key(), path, container, 1, place.entries(), place.bytes(), false, Optional.empty());
    }

    static Accumulation changed(Accumulation place, long changes) {
        return new Accumulation(
                place.key(),
                place.path(),
                new Container("java.util.Some", place.container().kind(), "a collection", 0, changes),
                1,
                place.entries(),
                place.bytes(),
                false,
                Optional.empty());
    }

    static Accumulation ofLambdas(Accumulation place, String className, String method) {
        Entries entries = place.entries();
        return new Accumulation(
                place.key(),
                place.path(),
                place.container(),
                1,
                new Entries(
                        entries.count(),
                        className + "$$Lambda",
                        1,
                        "",
                        Optional.of(new LambdaSource(
                                className,
                                Optional.of(method),
                                "lambda$" + method + "$0",
                                List.of("com.example.Request"),
                                20_000)),
                        Optional.empty()),
                place.bytes(),
                false,
                Optional.empty());
    }
}

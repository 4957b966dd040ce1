package io.locum.analyzer.report;

import io.locum.analyzer.engine.Diagnosis;
import io.locum.analyzer.engine.Finding;
import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.GrowthTable;
import io.locum.analyzer.rule.Evidence.GrowthTable.GrowthLine;
import io.locum.analyzer.rule.Evidence.ReferencePath;
import io.locum.analyzer.rule.Evidence.ReferencePath.Mark;
import io.locum.analyzer.rule.Evidence.ReferencePath.PathLine;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Quantity.Unit;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.Verdict.Healthy;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.heap.Accumulations;
import io.locum.analyzer.signal.heap.BetweenDumps;
import io.locum.analyzer.signal.heap.HeapAnatomy;
import io.locum.analyzer.signal.heap.HeapContents;
import io.locum.analyzer.signal.heap.Wasted;
import io.locum.heap.Dominators.Strength;
import io.locum.heap.DumpInfo;
import io.locum.heap.Roots.StackFrame;
import io.locum.heap.accumulation.Accumulation;
import io.locum.heap.accumulation.Entries;
import io.locum.heap.accumulation.PathStep;
import io.locum.heap.content.Container;
import io.locum.heap.growth.Grown;
import io.locum.heap.summary.Dominated;
import io.locum.heap.summary.Dominated.Sort;
import io.locum.heap.summary.HeapSummary;
import io.locum.heap.summary.ThreadUse;
import io.locum.heap.summary.ThreadUse.FrameUse;
import io.locum.heap.summary.ThreadUse.Local;
import io.locum.heap.summary.Use;
import io.locum.heap.waste.Waste;
import io.locum.heap.waste.WasteHolder;
import io.locum.heap.waste.WasteKind;
import io.locum.heap.waste.WasteLine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of two dumps of a shop that keeps every basket's listener, an hour apart. */
final class SampleDumps {

    private static final long MIB = 1 << 20;
    private static final Instant WRITTEN = Instant.parse("2026-01-31T10:00:00Z");

    private SampleDumps() {}

    static Diagnosis leak() {
        return diagnosis("com.example.shop.Basket");
    }

    /** The same with this in place of the name of the class that leaks. */
    static Diagnosis diagnosis(String name) {
        HeapSummary before = summary(WRITTEN.minus(Duration.ofHours(1)), 40 * MIB, name);
        HeapSummary now = summary(WRITTEN, 250 * MIB, name);
        Facts facts = Facts.none()
                .with(Recorded.RECORDING, info())
                .with(HeapContents.SIGNAL, contents(now))
                .with(HeapAnatomy.SIGNAL, new HeapAnatomy(now, List.of(before)))
                .with(BetweenDumps.SIGNAL, between(name))
                .with(Wasted.SIGNAL, new Wasted(waste(now.reachable(), name)));
        return new Diagnosis(
                List.of(facts),
                List.of(new Finding(problem(name), List.of("shop"))),
                List.of(new Healthy("queue-growth", "No queue holds more than 12 entries.")),
                List.of(),
                List.of(),
                "listener-leak");
    }

    private static Waste waste(long live, String name) {
        return new Waste(
                live,
                false,
                0,
                2 * MIB,
                List.of(
                        new Waste.Part(
                                WasteKind.DUPLICATE_STRINGS,
                                410_000,
                                18 * MIB,
                                18 * MIB,
                                List.of(line("java.lang.String", Optional.of("EUR"), 410_001, 18 * MIB)),
                                List.of(new WasteHolder("java.lang.String", name, "currency", 400_000, 17 * MIB)),
                                true),
                        new Waste.Part(
                                WasteKind.EMPTY_COLLECTIONS,
                                21_000,
                                MIB,
                                MIB,
                                List.of(line("java.util.ArrayList", Optional.empty(), 21_000, MIB)),
                                List.of(new WasteHolder("java.util.ArrayList", "", "", 21_000, MIB)),
                                false)));
    }

    private static WasteLine line(String what, Optional<String> text, long objects, long bytes) {
        return new WasteLine(what, text, objects, bytes, bytes, 0, 0, 0);
    }

    private static Problem problem(String name) {
        List<Evidence> evidence = List.of(
                new Evidence.Measurement(Accumulations.SIGNAL, "Entries", Quantity.count(41_000)),
                new ReferencePath(
                        Accumulations.SIGNAL,
                        "What holds them",
                        List.of(
                                new PathLine("a system class", "com.example.shop.Shop", bytes(251), Mark.PASSED, ""),
                                new PathLine("static TICKER", "com.example.shop.Ticker", bytes(250), Mark.HOLDER, ""),
                                new PathLine(
                                        "listeners",
                                        "java.util.concurrent.CopyOnWriteArrayList",
                                        bytes(250),
                                        Mark.ACCUMULATION,
                                        "41,000 entries"),
                                new PathLine("[17]", name, Quantity.bytes(6_400), Mark.ENTRY, ""))),
                new GrowthTable(
                        BetweenDumps.SIGNAL,
                        "Entries from dump to dump",
                        List.of(new GrowthLine(
                                "com.example.shop.Ticker.listeners",
                                name,
                                List.of(Quantity.count(3_000), Quantity.count(41_000))))));
        return new Problem(
                "listener-leak",
                Problem.Confidence.CONFIRMED,
                "Listeners pile up in com.example.shop.Ticker.listeners: 41,000 of them",
                Optional.empty(),
                Optional.empty(),
                new Impact(0.8, new Quantity(210.0 * MIB, Unit.BYTES_PER_HOUR), "They keep 250 MiB alive."),
                evidence,
                new Recommendation("Take a basket's listener out when the basket is closed.", List.of()));
    }

    private static Quantity bytes(long mib) {
        return Quantity.bytes(mib * MIB);
    }

    private static BetweenDumps between(String name) {
        PathStep shop = new PathStep("a system class", "", "com.example.shop.Shop", true, 251 * MIB);
        PathStep list = new PathStep(
                "listeners", "com.example.shop.Ticker", "java.util.concurrent.CopyOnWriteArrayList", false, 250 * MIB);
        Accumulation now = new Accumulation(
                "Shop.TICKER.listeners",
                List.of(shop, list),
                new Container(list.className(), Container.Kind.LISTENERS, "a list", 0, -1),
                1,
                new Entries(41_000, name, 1, "", Optional.empty(), Optional.empty()),
                250 * MIB,
                false,
                Optional.empty());
        return new BetweenDumps(
                List.of(WRITTEN.minus(Duration.ofHours(1)), WRITTEN),
                List.of(60 * MIB, 270 * MIB),
                List.of(new Grown(now, List.of(3_000L, 41_000L), List.of(18 * MIB, 250 * MIB))),
                0);
    }

    private static HeapSummary summary(Instant time, long leaked, String name) {
        long live = leaked + 20 * MIB;
        return new HeapSummary(
                new DumpInfo(Path.of("/tmp/shop.hprof"), time, live + 5 * MIB, 8, true, Optional.empty()),
                5_012_333,
                2_111,
                live,
                Map.of(Strength.SOFT, 3 * MIB, Strength.UNREACHABLE, MIB),
                16,
                List.of(
                        new Use("byte[]", "boot loader", 1, 901_412, leaked - 10 * MIB, leaked - 10 * MIB),
                        new Use("java.lang.String", "boot loader", 1, 901_000, 12 * MIB, 31 * MIB),
                        new Use(name, "jdk.internal.loader.ClassLoaders$AppClassLoader", 1, 41_000, MIB, leaked)),
                List.of(new Use("com.example.shop", "", 4, 41_003, MIB, leaked)),
                List.of(
                        new Use("boot loader", "", 811, 4_900_000, live - MIB, live),
                        new Use("jdk.internal.loader.ClassLoaders$AppClassLoader", "", 4, 41_003, MIB, leaked)),
                List.of(new ThreadUse(
                        "main",
                        900,
                        2 * MIB,
                        List.of(
                                new FrameUse(new StackFrame("java.lang.Thread", "sleep", "", -1), List.of(), 0),
                                new FrameUse(
                                        new StackFrame("com.example.shop.Shop", "main", "Shop.java", 42),
                                        List.of(new Local("java.util.ArrayList", 2 * MIB)),
                                        3)))),
                tree(live, leaked, name));
    }

    private static Dominated tree(long live, long leaked, String name) {
        Dominated bytes = box(Sort.GROUP, "byte[]", 41_000, leaked - 10 * MIB);
        Dominated entries = box(Sort.GROUP, name, 41_000, leaked - MIB, bytes);
        Dominated list = box(Sort.OBJECT, "java.util.concurrent.CopyOnWriteArrayList", 1, leaked, entries);
        Dominated ticker = box(Sort.OBJECT, "com.example.shop.Ticker", 1, leaked, list);
        Dominated shop = box(Sort.CLASS, "com.example.shop.Shop", 1, leaked, ticker);
        Dominated strings = box(Sort.GROUP, "java.lang.String", 61_000, 12 * MIB);
        return box(Sort.ALL, "", 5_012_333, live, shop, strings, box(Sort.REST, "", 900_000, 7 * MIB));
    }

    private static Dominated box(Sort sort, String className, long objects, long bytes, Dominated... inside) {
        return new Dominated(sort, className, "", objects, bytes, false, List.of(inside));
    }

    private static HeapContents contents(HeapSummary heap) {
        return new HeapContents(
                "shop.hprof",
                heap.info().time(),
                heap.info().fileBytes(),
                heap.objects(),
                heap.reachable(),
                3 * MIB,
                MIB,
                Optional.empty(),
                List.of());
    }

    private static RecordingInfo info() {
        return new RecordingInfo(
                "shop",
                "shop",
                -1,
                "",
                "unknown JVM",
                WRITTEN,
                Duration.ZERO,
                true,
                "",
                "off",
                List.of(),
                Duration.ZERO,
                0,
                0,
                WRITTEN,
                false);
    }
}

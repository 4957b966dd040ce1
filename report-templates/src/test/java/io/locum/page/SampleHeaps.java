package io.locum.page;

import io.locum.page.view.BreakdownView;
import io.locum.page.view.ComparisonView;
import io.locum.page.view.DominatorsView;
import io.locum.page.view.DominatorsView.Box;
import io.locum.page.view.DominatorsView.PartView;
import io.locum.page.view.EvidenceView;
import io.locum.page.view.FactView;
import io.locum.page.view.FindingView;
import io.locum.page.view.FrameKind;
import io.locum.page.view.GrowthView;
import io.locum.page.view.HealthyView;
import io.locum.page.view.HeapView;
import io.locum.page.view.ImpactView;
import io.locum.page.view.MeasurementsView;
import io.locum.page.view.ReferencePathView;
import io.locum.page.view.ReferencePathView.Part;
import io.locum.page.view.ReferencePathView.Step;
import io.locum.page.view.ReportView;
import io.locum.page.view.ThreadsView;
import io.locum.page.view.Tone;
import io.locum.page.view.UsesView;
import io.locum.page.view.UsesView.Amount;
import io.locum.page.view.VerdictView;
import io.locum.page.view.WasteView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Heap dumps' views: one of a server that forgets to remove its listeners, and one in which all texts are the same. */
final class SampleHeaps {

    private SampleHeaps() {}

    static ReportView leak() {
        return new ReportView(
                "listener-leak · shop.hprof",
                new VerdictView(
                        Tone.CONFIRMED,
                        "confirmed",
                        "Listeners pile up in `Ticker.listeners`: 41,000 of them, 38,000 more than half an hour ago.",
                        "They keep 251 MiB alive, 81 % of the heap, and grow by 466 MiB an hour."),
                List.of(),
                List.of(heap()),
                List.of(finding()),
                List.of(
                        new HealthyView("queue-growth", "No queue holds more than 12 entries."),
                        new HealthyView("classloader-leak", "No class is there twice.")),
                List.of(),
                List.of(),
                Optional.empty(),
                "{\"schema\":\"locum-report/1\",\"verdict\":\"listener-leak\"}");
    }

    static HeapView named(String name) {
        return new HeapView(
                name,
                List.of(new FactView(name, name)),
                List.of(name),
                Optional.of(
                        new BreakdownView(name, name, name, List.of(new BreakdownView.Part(name, name, 100, false)))),
                Optional.of(new DominatorsView(
                        name,
                        1,
                        List.of(new Box(0, 0, 100, name, name, name, name, name, FrameKind.OWN)),
                        List.of(new PartView(0, name, FrameKind.OWN, name, name, name, 50)))),
                Optional.of(new ComparisonView(name, List.of(growth(name)))),
                uses("class", name),
                uses("package", name),
                uses("loader", name),
                Optional.of(new ThreadsView(
                        name,
                        List.of(new ThreadsView.ThreadLine(
                                name,
                                name,
                                50,
                                name,
                                List.of(new ThreadsView.Frame(
                                        name, name, FrameKind.OWN, List.of(new FactView(name, name)))))))),
                Optional.of(waste(name)));
    }

    static EvidenceView path(String name) {
        return new ReferencePathView(
                name, name, List.of(new Step(Part.HOLDER, name, name, name, FrameKind.OWN, name, 50, name)));
    }

    static GrowthView growth(String name) {
        return new GrowthView(
                name,
                name,
                List.of(name),
                List.of(new GrowthView.Line(name, name, List.of(new GrowthView.Amount(name, 50)), name)),
                name);
    }

    private static UsesView uses(String id, String name) {
        Amount amount = new Amount(1, name);
        return new UsesView(
                id,
                name,
                name,
                name,
                List.of(new UsesView.Line(name, name, FrameKind.OWN, amount, amount, amount, 50)),
                name);
    }

    private static FindingView finding() {
        return new FindingView(
                "finding-1",
                "listener-leak",
                Tone.CONFIRMED,
                "confirmed",
                "Listeners pile up in `Ticker.listeners`: 41,000 of them",
                "",
                new ImpactView("466 MiB/h", "They keep 251 MiB alive, and the heap is full in 3.5 h.", List.of()),
                Optional.empty(),
                List.of(
                        new MeasurementsView(
                                "Measured",
                                "accumulations",
                                List.of(
                                        new FactView("Entries", "41,000"),
                                        new FactView("Kept alive", "251 MiB"),
                                        new FactView("Each", "6.3 KiB"))),
                        new ReferencePathView(
                                "The way from a root",
                                "accumulations",
                                List.of(
                                        new Step(
                                                Part.PASSED,
                                                "loaded by the system loader",
                                                "Shop",
                                                "com.example.shop",
                                                FrameKind.OWN,
                                                "262 MiB",
                                                100,
                                                ""),
                                        new Step(
                                                Part.PASSED,
                                                "static MARKET",
                                                "Market",
                                                "com.example.shop",
                                                FrameKind.OWN,
                                                "261 MiB",
                                                99.6,
                                                ""),
                                        new Step(
                                                Part.HOLDER,
                                                "ticker",
                                                "Ticker",
                                                "com.example.shop.prices",
                                                FrameKind.OWN,
                                                "251 MiB",
                                                96,
                                                "Its field `listeners` is never cleared"),
                                        new Step(
                                                Part.ACCUMULATION,
                                                "listeners",
                                                "CopyOnWriteArrayList",
                                                "java.util.concurrent",
                                                FrameKind.JDK,
                                                "251 MiB",
                                                96,
                                                "41,000 entries"),
                                        new Step(
                                                Part.ENTRY,
                                                "[0 … 40,999]",
                                                "Basket$$Lambda",
                                                "com.example.shop",
                                                FrameKind.OWN,
                                                "6.3 KiB each",
                                                3,
                                                "written in `Basket.open`; holds on to a `Basket` each"))),
                        growthOfPlaces()),
                "Keep what `Ticker.subscribe` returns, and close it in `Basket.close`.",
                List.of());
    }

    private static GrowthView growthOfPlaces() {
        return new GrowthView(
                "Growth by place",
                "heap-growth",
                List.of("10:00", "10:15", "10:30"),
                List.of(
                        new GrowthView.Line(
                                "com.example.shop.prices.Ticker.listeners",
                                "Basket$$Lambda",
                                List.of(
                                        new GrowthView.Amount("3,000", 7.3),
                                        new GrowthView.Amount("21,500", 52),
                                        new GrowthView.Amount("41,000", 100)),
                                "38,000"),
                        new GrowthView.Line(
                                "com.example.shop.Audit.LINES",
                                "String",
                                List.of(
                                        new GrowthView.Amount("1,200", 80),
                                        new GrowthView.Amount("1,310", 87),
                                        new GrowthView.Amount("1,500", 100)),
                                "300")),
                "and 4 more with less than 1 MiB");
    }

    private static HeapView heap() {
        return new HeapView(
                "shop.hprof",
                List.of(
                        new FactView("Dump", "shop.hprof, 331 MiB"),
                        new FactView("Written", "2026-01-31 10:30:00 UTC"),
                        new FactView("Objects", "5,012,333 of 8,214 classes"),
                        new FactView("Live", "310 MiB by strong references"),
                        new FactView("References", "four bytes each (compressed)")),
                List.of("The dump is cut off after 331 MiB of 350 MiB; what was read until then is shown."),
                Optional.of(new BreakdownView(
                        "How strongly its objects are held",
                        "heap-contents",
                        "326 MiB in all",
                        List.of(
                                new BreakdownView.Part("strongly", "310 MiB", 95, false),
                                new BreakdownView.Part("softly only", "9 MiB", 2.8, false),
                                new BreakdownView.Part("not at all: garbage", "7 MiB", 2.2, true)))),
                Optional.of(dominators()),
                Optional.of(new ComparisonView(
                        "In half an hour the live heap grew from 74 MiB to 310 MiB, by 472 MiB an hour.",
                        List.of(growthOfPlaces()))),
                classes(),
                new UsesView(
                        "packages",
                        "Packages",
                        "Package",
                        "",
                        List.of(
                                line("com.example.shop", "", FrameKind.OWN, 163_412, 5_229_184, 262_144_000),
                                line("java.lang", "", FrameKind.JDK, 1_204_121, 31_000_000, 88_000_000)),
                        ""),
                new UsesView(
                        "loaders",
                        "Class loaders",
                        "Loader",
                        "",
                        List.of(
                                line("boot loader", "", FrameKind.JDK, 4_800_111, 290_000_000, 300_000_000),
                                line(
                                        "jdk.internal.loader.ClassLoaders$AppClassLoader",
                                        "",
                                        FrameKind.JDK,
                                        212_222,
                                        9_000_000,
                                        262_144_000)),
                        ""),
                Optional.of(threads()),
                Optional.of(waste()));
    }

    private static WasteView waste(String name) {
        return new WasteView(
                name,
                List.of(name),
                new BreakdownView(
                        name,
                        name,
                        name,
                        List.of(
                                new BreakdownView.Part(name, name, 50, false),
                                new BreakdownView.Part(name, name, 50, false))),
                List.of(new WasteView.Kind(
                        name,
                        name,
                        name,
                        name,
                        List.of(new WasteView.Line(name, name, name, name, 50)),
                        name,
                        List.of(new WasteView.Holder(name, name, FrameKind.OWN, name, name, 50)),
                        name)));
    }

    private static WasteView waste() {
        return new WasteView(
                "31 MiB could be saved, 10 % of the live heap.",
                List.of("2 MiB are arrays that hold nothing but zeros: room that is kept, and not counted."),
                new BreakdownView(
                        "By kind",
                        "heap-waste",
                        "31 MiB in all",
                        List.of(
                                new BreakdownView.Part("duplicate strings", "18.8 MiB", 61, false),
                                new BreakdownView.Part("empty collections", "12.1 MiB", 39, false))),
                List.of(
                        new WasteView.Kind(
                                "Duplicate strings",
                                "18.8 MiB",
                                "410,300 strings repeat a text that another one has.",
                                "Text",
                                List.of(
                                        new WasteView.Line("EUR", "", "410,001", "18.7 MiB", 99),
                                        new WasteView.Line("Hamburg ", "", "301", "14.1 KiB", 0.2)),
                                "and 12 more",
                                List.of(new WasteView.Holder(
                                        "com.example.shop.Price.currency",
                                        "",
                                        FrameKind.OWN,
                                        "410,000",
                                        "18.7 MiB",
                                        99)),
                                ""),
                        new WasteView.Kind(
                                "Empty collections",
                                "12.1 MiB",
                                "212,000 collections have no entry.",
                                "Class",
                                List.of(new WasteView.Line("java.util.ArrayList", "", "212,000", "12.1 MiB", 100)),
                                "",
                                List.of(new WasteView.Holder(
                                        "", "several objects at once", FrameKind.JDK, "212,000", "12.1 MiB", 100)),
                                "Estimated from some of them.")));
    }

    private static DominatorsView dominators() {
        List<Box> boxes = new ArrayList<>();
        boxes.add(box(0, 0, 100, "live heap", "5,012,333 objects", "310 MiB", FrameKind.JDK));
        boxes.add(box(1, 0, 84.5, "com.example.shop.Shop", "class", "262 MiB", FrameKind.OWN));
        boxes.add(box(2, 0, 84.1, "com.example.shop.Market", "1 object", "261 MiB", FrameKind.OWN));
        boxes.add(box(3, 0, 81, "com.example.shop.prices.Ticker", "1 object", "251 MiB", FrameKind.OWN));
        boxes.add(box(4, 0, 81, "java.util.concurrent.CopyOnWriteArrayList", "1 object", "251 MiB", FrameKind.JDK));
        boxes.add(box(5, 0, 80.9, "java.lang.Object[]", "1 object", "251 MiB", FrameKind.JDK));
        boxes.add(box(6, 0, 80.8, "com.example.shop.Basket$$Lambda", "41,000 objects", "250 MiB", FrameKind.OWN));
        boxes.add(box(7, 0, 80, "com.example.shop.Basket", "41,000 objects", "249 MiB", FrameKind.OWN));
        boxes.add(box(8, 0, 52, "byte[]", "41,000 objects", "161 MiB", FrameKind.NATIVE));
        boxes.add(box(8, 52, 26, "java.util.ArrayList", "41,000 objects", "81 MiB", FrameKind.JDK));
        boxes.add(box(9, 52, 24, "java.lang.Object[]", "41,000 objects", "75 MiB", FrameKind.JDK));
        boxes.add(box(3, 81, 3, "org.h2.engine.Database", "1 object", "9.3 MiB", FrameKind.LIBRARY));
        boxes.add(box(1, 84.5, 4.2, "java.lang.String", "212,000 objects", "13 MiB", FrameKind.JDK));
        boxes.add(box(2, 84.5, 3.9, "byte[]", "212,000 objects", "12 MiB", FrameKind.NATIVE));
        return new DominatorsView(
                "Each box keeps alive what lies beneath it. Click one to look inside.",
                10,
                boxes,
                List.of(
                        new PartView(0, "com.example.shop.Shop", FrameKind.OWN, "class", "262 MiB", "84.5 %", 84.5),
                        new PartView(1, "com.example.shop.Market", FrameKind.OWN, "1", "261 MiB", "84.1 %", 84.1),
                        new PartView(0, "java.lang.String", FrameKind.JDK, "212,000", "13 MiB", "4.2 %", 4.2)));
    }

    private static Box box(
            int depth, double start, double width, String name, String objects, String size, FrameKind kind) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return new Box(depth, start, width, simple, name, objects, size, width + " %", kind);
    }

    private static UsesView classes() {
        List<UsesView.Line> lines = new ArrayList<>(List.of(
                line("byte[]", "", FrameKind.NATIVE, 901_412, 201_000_000, 201_000_000),
                line("java.lang.Object[]", "", FrameKind.JDK, 410_000, 80_000_000, 288_000_000),
                line("com.example.shop.Basket", "AppClassLoader", FrameKind.OWN, 41_000, 1_640_000, 261_000_000)));
        for (int i = 0; i < 40; i++) {
            lines.add(line(
                    "com.example.shop.generated.Entity" + i,
                    "AppClassLoader",
                    FrameKind.OWN,
                    1_000L - i,
                    64_000 - 64L * i,
                    128_000 - 64L * i));
        }
        return new UsesView(
                "histogram",
                "Classes",
                "Class",
                "What a class keeps alive is estimated from one object in 64 and all large ones.",
                lines,
                "and 7,714 more classes with 1,204,444 objects and 12 MiB");
    }

    private static UsesView.Line line(
            String name, String note, FrameKind kind, long instances, long shallow, long retained) {
        return new UsesView.Line(
                name,
                note,
                kind,
                new Amount(instances, String.format(java.util.Locale.ROOT, "%,d", instances)),
                new Amount(shallow, mib(shallow)),
                new Amount(retained, mib(retained)),
                100.0 * retained / 325_000_000);
    }

    private static String mib(long bytes) {
        return String.format(java.util.Locale.ROOT, "%.1f MiB", bytes / 1048576.0);
    }

    private static ThreadsView threads() {
        return new ThreadsView(
                "22 threads; the 2 that keep most alive.",
                List.of(
                        new ThreadsView.ThreadLine(
                                "http-worker-3",
                                "12.1 MiB",
                                3.9,
                                "Its frames' locals keep 11.8 MiB alive.",
                                List.of(
                                        new ThreadsView.Frame(
                                                "java.net.SocketInputStream.read", "", FrameKind.JDK, List.of()),
                                        new ThreadsView.Frame(
                                                "com.example.shop.Export.run",
                                                "Export.java:81",
                                                FrameKind.OWN,
                                                List.of(
                                                        new FactView("java.util.ArrayList", "11.7 MiB"),
                                                        new FactView("com.example.shop.Row", "1.2 KiB"))))),
                        new ThreadsView.ThreadLine(
                                "main", "4 KiB", 0, "Its frames' locals keep 2 KiB alive.", List.of())));
    }
}

package io.locum.page;

import io.locum.page.view.BreakdownView;
import io.locum.page.view.ChartView;
import io.locum.page.view.CulpritView;
import io.locum.page.view.EvidenceView;
import io.locum.page.view.FactView;
import io.locum.page.view.FailedView;
import io.locum.page.view.FindingView;
import io.locum.page.view.FlameView;
import io.locum.page.view.FrameKind;
import io.locum.page.view.HealthyView;
import io.locum.page.view.ImpactView;
import io.locum.page.view.LoopsView;
import io.locum.page.view.MarkView;
import io.locum.page.view.MeasurementsView;
import io.locum.page.view.MissingChartView;
import io.locum.page.view.MissingView;
import io.locum.page.view.PointView;
import io.locum.page.view.RangeView;
import io.locum.page.view.RecordingView;
import io.locum.page.view.ReportView;
import io.locum.page.view.SeriesView;
import io.locum.page.view.SeriesView.Drawing;
import io.locum.page.view.SharesView;
import io.locum.page.view.StackView;
import io.locum.page.view.TableView;
import io.locum.page.view.TimeAxisView;
import io.locum.page.view.Tone;
import io.locum.page.view.VerdictView;
import io.locum.page.view.VitalView;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Views of a sick, a healthy and a barely recorded server, the same in every run. */
final class SampleViews {

    private static final TimeAxisView MINUTE = new TimeAxisView(60, "10:00:00 UTC");

    private SampleViews() {}

    static ReportView sick() {
        return new ReportView(
                "Prices blocks its event loop · shop, process 4711",
                new VerdictView(
                        Tone.CONFIRMED,
                        "confirmed",
                        "The event loop is blocked: `Prices.parse` (Prices.java:42) holds it for 210 ms at a time.",
                        "Every other request on that loop waits meanwhile: the p99 delay would fall from 198 ms to 2.1 ms."),
                List.of(recording(
                        "shop",
                        List.of("async-profiler was switched off: its library does not load here."),
                        sickVitals())),
                List.of(),
                List.of(blocked(), pressure()),
                List.of(
                        new HealthyView("deadlock", "No thread waited in a cycle; looked once a second."),
                        new HealthyView("lock-contention", "Threads waited 0.1 % of the time for locks.")),
                List.of(new MissingView(
                        "heap-growth",
                        "Only 2 collections ran: a trend needs at least 5.",
                        "locum attach 4711 --for 10m")),
                List.of(new FailedView("cpu-hotspot", "ArithmeticException: / by zero")),
                Optional.of(flame()),
                "{\"schema\":\"locum-report/1\",\"verdict\":\"event-loop-blocked\"}");
    }

    static ReportView healthy() {
        return new ReportView(
                "Healthy · shop, process 4711",
                new VerdictView(
                        Tone.HEALTHY,
                        "healthy",
                        "Healthy: nothing found that slows this server down.",
                        "Seven diseases were looked for in 60 s of recording, and none was there."),
                List.of(recording("shop", List.of(), wellVitals())),
                List.of(),
                List.of(),
                List.of(
                        new HealthyView("event-loop-blocked", "No tick of 2 event loops lasted longer than 6 ms."),
                        new HealthyView("event-loop-saturated", "The busiest loop worked 24 % of the time."),
                        new HealthyView(
                                "cpu-hotspot", "No method of `com.example` took more than 3 % of the CPU time."),
                        new HealthyView("gc-pressure", "Collections took 0.3 % of the time."),
                        new HealthyView("heap-growth", "The live set stayed at 41 MB over 14 collections."),
                        new HealthyView("deadlock", "No thread waited in a cycle; looked once a second."),
                        new HealthyView("lock-contention", "Threads waited 0.1 % of the time for locks.")),
                List.of(),
                List.of(),
                Optional.of(flame()),
                "{\"schema\":\"locum-report/1\",\"verdict\":\"healthy\"}");
    }

    static ReportView notEnoughData() {
        String record = "locum attach <pid> --for 60s";
        return new ReportView(
                "Not enough data · plain.jfr",
                new VerdictView(
                        Tone.UNKNOWN,
                        "not enough data",
                        "No verdict: this recording does not hold what the checks need.",
                        "It was made without Locum. The checks below say what each of them would need."),
                List.of(recording(
                        "plain.jfr",
                        List.of("The recording was cut short: its process ended without leaving it."),
                        List.of(
                                new MissingChartView(
                                        "Loop delay", "No event loop was watched. Record one with `" + record + "`."),
                                new MissingChartView("CPU", "No `jdk.CPULoad` in this recording.")))),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new MissingView(
                                "event-loop-blocked", "Event loops are watched by Locum's agent alone.", record),
                        new MissingView("gc-pressure", "No `jdk.GarbageCollection` in this recording.", record)),
                List.of(),
                Optional.empty(),
                "{\"schema\":\"locum-report/1\",\"verdict\":\"not-enough-data\"}");
    }

    /** A view in which every text is the given one. */
    static ReportView named(String name) {
        List<EvidenceView> evidence = List.of(
                new MeasurementsView(name, name, List.of(new FactView(name, name))),
                new StackView(name, name, name, true, List.of(new StackView.FrameView(name, name, FrameKind.OWN))),
                new TableView(name, name, List.of(new TableView.Column(name, false)), List.of(List.of(name)), name),
                new BreakdownView(name, name, name, List.of(new BreakdownView.Part(name, name, 100, false))),
                new SharesView(
                        name, name, name, List.of(new SharesView.Share(name, name, FrameKind.OWN, name, 50, name))),
                SampleHeaps.path(name),
                SampleHeaps.growth(name));
        FindingView finding = new FindingView(
                "finding-1",
                name,
                Tone.SUSPECTED,
                name,
                name,
                name,
                new ImpactView(name, name, List.of(new ImpactView.Change(name, name, name))),
                Optional.of(new CulpritView(name, name, name, name, name)),
                evidence,
                name,
                List.of(name, "https://" + name));
        ChartView chart = new ChartView(
                name,
                Tone.CONFIRMED,
                name,
                name,
                false,
                1,
                List.of(new SeriesView(name, Drawing.LINE, name, List.of(new PointView(0, 1), new PointView(60, 2)))),
                List.of(new MarkView(1, name)),
                List.of(new RangeView(1, 2)));
        FlameView flame = new FlameView(
                name,
                name,
                1,
                List.of(new FlameView.Frame(0, 0, 100, name, name, FrameKind.OWN)),
                List.of(new SharesView.Share(name, name, FrameKind.OWN, name, 50, name)));
        return new ReportView(
                name,
                new VerdictView(Tone.SUSPECTED, name, name, name),
                List.of(new RecordingView(
                        name,
                        List.of(new FactView(name, name)),
                        List.of(name),
                        new TimeAxisView(60, name),
                        List.of(chart, new MissingChartView(name, name)),
                        Optional.of(new LoopsView(
                                name,
                                List.of(new LoopsView.Loop(name, name, name, 50, name, name, name, name, name)),
                                name)))),
                List.of(SampleHeaps.named(name)),
                List.of(finding),
                List.of(new HealthyView(name, name)),
                List.of(new MissingView(name, name, name)),
                List.of(new FailedView(name, name)),
                Optional.of(flame),
                "{}");
    }

    private static RecordingView recording(String app, List<String> warnings, List<VitalView> vitals) {
        return new RecordingView(
                app,
                List.of(
                        new FactView("App", app),
                        new FactView("Process", "4711 on db-03"),
                        new FactView("JVM", "OpenJDK 17.0.15, G1, -Xmx256m, 2 processors"),
                        new FactView("Recorded", "2026-01-31 10:00:00 UTC, for 60 s"),
                        new FactView("Complete", warnings.isEmpty() ? "yes" : "no"),
                        new FactView("CPU sampler", "JFR, every 20 ms")),
                warnings,
                MINUTE,
                vitals,
                Optional.of(loops()));
    }

    private static LoopsView loops() {
        return new LoopsView(
                "Delay is how long a task would have waited for the loop had it come at a random moment.",
                List.of(
                        new LoopsView.Loop(
                                "vert.x-eventloop-thread-0",
                                "Vert.x, JDK selector",
                                "runs handlers",
                                61,
                                "61 %",
                                "0.4 ms",
                                "198 ms",
                                "212 ms",
                                "118"),
                        new LoopsView.Loop(
                                "vert.x-acceptor-thread-0",
                                "Vert.x, JDK selector",
                                "accepts connections",
                                0.2,
                                "0.2 %",
                                "0",
                                "0",
                                "0.3 ms",
                                "")),
                "and 6 more, all in the page's JSON");
    }

    private static List<VitalView> sickVitals() {
        List<RangeView> sick = List.of(new RangeView(12, 26), new RangeView(41, 52));
        DoubleUnaryOperator bad = t -> inside(sick, t) ? 1 : 0;
        return List.of(
                new ChartView(
                        "Loop delay",
                        Tone.CONFIRMED,
                        "up to 212 ms",
                        "ms",
                        true,
                        100,
                        List.of(
                                series(
                                        "p99",
                                        Drawing.LINE,
                                        "highest 198 ms",
                                        t -> 1.8 + wave(t) + bad.applyAsDouble(t) * (150 + 40 * wave(t))),
                                series(
                                        "max",
                                        Drawing.LINE,
                                        "highest 212 ms",
                                        t -> 3.1 + wave(t) + bad.applyAsDouble(t) * (195 + 16 * wave(t))),
                                series(
                                        "p50",
                                        Drawing.LINE,
                                        "highest 1.4 ms",
                                        t -> 0.4 + 0.4 * wave(t) + bad.applyAsDouble(t) * 0.5)),
                        List.of(new MarkView(20, "stall from 20 ms")),
                        sick),
                new ChartView(
                        "Loop utilization",
                        Tone.SUSPECTED,
                        "up to 97 %",
                        "%",
                        false,
                        100,
                        List.of(series(
                                "busiest loop",
                                Drawing.AREA,
                                "highest 97 %",
                                t -> 22 + 6 * wave(t) + bad.applyAsDouble(t) * 68)),
                        List.of(),
                        sick),
                cpu(),
                new ChartView(
                        "Heap",
                        Tone.HEALTHY,
                        "fine",
                        "MB",
                        false,
                        0,
                        List.of(
                                series(
                                        "after collection",
                                        Drawing.LINE,
                                        "last 41 MB",
                                        t -> t % 5 == 0 ? 40 + wave(t) : Double.NaN),
                                series("used", Drawing.AREA, "highest 158 MB", t -> 42 + (t % 5) * 29)),
                        List.of(new MarkView(256, "-Xmx 256 MB")),
                        List.of()),
                new ChartView(
                        "GC pauses",
                        Tone.HEALTHY,
                        "fine: 0.3 % of the time",
                        "ms",
                        false,
                        0,
                        List.of(series(
                                "pause",
                                Drawing.BARS,
                                "longest 6.2 ms",
                                t -> t % 5 == 0 ? 3.5 + 2.5 * wave(t) : Double.NaN)),
                        List.of(),
                        List.of()),
                new ChartView(
                        "Threads",
                        Tone.HEALTHY,
                        "fine",
                        "",
                        false,
                        0,
                        List.of(series("live", Drawing.LINE, "31 to 34", t -> 32 + Math.round(wave(t)))),
                        List.of(),
                        List.of()),
                new MissingChartView("Resident memory", "Not recorded: `/proc` cannot be read on this system."));
    }

    private static List<VitalView> wellVitals() {
        return List.of(
                new ChartView(
                        "Loop delay",
                        Tone.HEALTHY,
                        "fine: p99 below 3 ms",
                        "ms",
                        true,
                        100,
                        List.of(
                                series("p99", Drawing.LINE, "highest 2.8 ms", t -> 1.8 + wave(t)),
                                series("max", Drawing.LINE, "highest 5.9 ms", t -> 4.1 + 1.8 * wave(t)),
                                series("p50", Drawing.LINE, "highest 0.8 ms", t -> 0.4 + 0.4 * wave(t))),
                        List.of(new MarkView(20, "stall from 20 ms")),
                        List.of()),
                cpu());
    }

    private static ChartView cpu() {
        return new ChartView(
                "CPU",
                Tone.HEALTHY,
                "fine",
                "%",
                false,
                100,
                List.of(
                        series("this process", Drawing.AREA, "31 % on average", t -> 31 + 9 * wave(t)),
                        series("whole machine", Drawing.LINE, "44 % on average", t -> 44 + 12 * wave(t + 3))),
                List.of(),
                List.of());
    }

    private static FindingView blocked() {
        return new FindingView(
                "finding-1",
                "event-loop-blocked",
                Tone.CONFIRMED,
                "confirmed",
                "`Prices.parse` blocks the event loop for 210 ms at a time",
                "",
                new ImpactView(
                        "198 ms → 2.1 ms",
                        "is what the p99 loop delay would fall to without it",
                        List.of(new ImpactView.Change("Loop delay, mean", "41 ms", "0.2 ms"))),
                Optional.of(new CulpritView(
                        "com.example.shop.Prices.parse",
                        "Prices.java:42",
                        "vert.x-eventloop-thread-0",
                        "Vert.x route handler",
                        "com.example.shop.PriceHandler.handle")),
                List.of(
                        new MeasurementsView(
                                "118 stalls in 60 s, one cause",
                                "locum.Stall",
                                List.of(
                                        new FactView("Longest", "212 ms"), new FactView("Median", "209 ms"),
                                        new FactView("Together", "24.7 s"),
                                                new FactView("Share of the loop's time", "41 %"))),
                        new BreakdownView(
                                "Where the milliseconds of a stall went",
                                "locum.StallStack, jdk.ExecutionSample, jdk.GarbageCollection",
                                "24.7 s in 118 stalls",
                                List.of(
                                        new BreakdownView.Part("code on CPU", "92 %", 92, false),
                                        new BreakdownView.Part("GC", "3 %", 3, false),
                                        new BreakdownView.Part("descheduled", "2 %", 2, false),
                                        new BreakdownView.Part("unexplained", "3 %", 3, true))),
                        new StackView(
                                "What the loop was doing",
                                "locum.StallStack",
                                "Seen in 231 of 236 stacks taken during stalls.",
                                false,
                                List.of(
                                        frame(
                                                "java.util.regex.Pattern$CharProperty.match",
                                                "Pattern.java:3932",
                                                FrameKind.JDK),
                                        frame("java.util.regex.Matcher.find", "Matcher.java:745", FrameKind.JDK),
                                        frame("com.example.shop.Prices.parse", "Prices.java:42", FrameKind.OWN),
                                        frame(
                                                "com.example.shop.PriceHandler.handle",
                                                "PriceHandler.java:27",
                                                FrameKind.OWN),
                                        frame(
                                                "io.vertx.ext.web.impl.RouteState.handleContext",
                                                "RouteState.java:1283",
                                                FrameKind.LIBRARY),
                                        frame(
                                                "io.netty.channel.nio.NioEventLoop.run",
                                                "NioEventLoop.java:562",
                                                FrameKind.LIBRARY),
                                        frame("java.lang.Thread.run", "Thread.java:840", FrameKind.JDK))),
                        new TableView(
                                "The longest stalls",
                                "locum.Stall",
                                List.of(
                                        new TableView.Column("At", true), new TableView.Column("Length", true),
                                        new TableView.Column("Thread", false), new TableView.Column("Culprit", false)),
                                List.of(
                                        List.of(
                                                "10:00:12.408",
                                                "212 ms",
                                                "vert.x-eventloop-thread-0",
                                                "Prices.parse:42"),
                                        List.of(
                                                "10:00:13.120",
                                                "211 ms",
                                                "vert.x-eventloop-thread-0",
                                                "Prices.parse:42"),
                                        List.of(
                                                "10:00:41.702",
                                                "210 ms",
                                                "vert.x-eventloop-thread-0",
                                                "Prices.parse:42")),
                                "and 115 shorter ones, all in the JSON of this page")),
                "Move the parsing off the event loop: `vertx.executeBlocking(() -> Prices.parse(text))`, or parse once and cache the result.",
                List.of("https://vertx.io/docs/vertx-core/java/#golden_rule"));
    }

    private static FindingView pressure() {
        return new FindingView(
                "finding-2",
                "gc-pressure",
                Tone.SUSPECTED,
                "suspected",
                "Collections take 11 % of the time, fed by `Quotes.copy`",
                "",
                new ImpactView("11 % of the time", "is spent in collections instead of requests", List.of()),
                Optional.empty(),
                List.of(new SharesView(
                        "Who allocates",
                        "jdk.ObjectAllocationSample",
                        "Allocated",
                        List.of(
                                new SharesView.Share(
                                        "com.example.shop.Quotes.copy",
                                        "Quotes.java:88",
                                        FrameKind.OWN,
                                        "1.9 GB",
                                        71,
                                        "71 %"),
                                new SharesView.Share(
                                        "io.netty.buffer.PoolArena.newChunk",
                                        "PoolArena.java:160",
                                        FrameKind.LIBRARY,
                                        "310 MB",
                                        12,
                                        "12 %"),
                                new SharesView.Share(
                                        "java.util.Arrays.copyOf",
                                        "Arrays.java:3537",
                                        FrameKind.JDK,
                                        "96 MB",
                                        4,
                                        "4 %")))),
                "Reuse the copy, or hand out a view of the list.",
                List.of());
    }

    private static FlameView flame() {
        List<FlameView.Frame> frames = List.of(
                box(0, 0, 100, "all", FrameKind.NATIVE),
                box(1, 0, 76, "java.lang.Thread.run", FrameKind.JDK),
                box(1, 76, 24, "GC threads", FrameKind.NATIVE),
                box(2, 0, 76, "io.netty.channel.nio.NioEventLoop.run", FrameKind.LIBRARY),
                box(3, 0, 58, "com.example.shop.PriceHandler.handle", FrameKind.OWN),
                box(3, 58, 18, "io.netty.channel.AbstractChannel.flush", FrameKind.LIBRARY),
                box(4, 0, 55, "com.example.shop.Prices.parse", FrameKind.OWN),
                box(5, 0, 49, "java.util.regex.Matcher.find", FrameKind.JDK),
                box(5, 49, 0.4, "java.lang.Integer.parseInt", FrameKind.JDK));
        return new FlameView(
                "CPU time",
                "2,814 samples of all threads, by JFR every 20 ms.",
                6,
                frames,
                List.of(
                        new SharesView.Share(
                                "java.util.regex.Matcher.find", "Matcher.java:745", FrameKind.JDK, "1,379", 49, "49 %"),
                        new SharesView.Share(
                                "com.example.shop.Prices.parse",
                                "Prices.java:42",
                                FrameKind.OWN,
                                "158",
                                5.6,
                                "5.6 %")));
    }

    private static FlameView.Frame box(int depth, double start, double width, String name, FrameKind kind) {
        return new FlameView.Frame(depth, start, width, name, name + "\n" + width + " % of samples", kind);
    }

    private static StackView.FrameView frame(String method, String place, FrameKind kind) {
        return new StackView.FrameView(method, place, kind);
    }

    private static SeriesView series(String name, Drawing drawing, String summary, DoubleUnaryOperator value) {
        return new SeriesView(
                name,
                drawing,
                summary,
                IntStream.rangeClosed(0, 60)
                        .mapToObj(t -> new PointView(t, value.applyAsDouble(t)))
                        .filter(point -> Double.isFinite(point.value()))
                        .toList());
    }

    private static boolean inside(List<RangeView> ranges, double at) {
        return ranges.stream().anyMatch(range -> at >= range.from() && at <= range.to());
    }

    /** Between 0 and 1, without a period that the eye finds. */
    private static double wave(double t) {
        return 0.5 + 0.3 * Math.sin(t * 0.9) + 0.2 * Math.sin(t * 2.3 + 1);
    }
}

package io.locum.page;

import io.locum.page.view.BreakdownView;
import io.locum.page.view.CulpritView;
import io.locum.page.view.FactView;
import io.locum.page.view.FindingView;
import io.locum.page.view.FlameView;
import io.locum.page.view.FrameKind;
import io.locum.page.view.ImpactView;
import io.locum.page.view.MeasurementsView;
import io.locum.page.view.SharesView;
import io.locum.page.view.StackView;
import io.locum.page.view.TableView;
import io.locum.page.view.Tone;
import java.util.List;
import java.util.Optional;

/** What a sick server has: a blocked loop, much garbage, and where its time goes. */
final class SampleFindings {

    private SampleFindings() {}

    static FindingView blocked() {
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

    static FindingView pressure() {
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

    static FlameView flame() {
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
}

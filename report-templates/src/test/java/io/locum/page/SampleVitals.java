package io.locum.page;

import io.locum.page.view.ChartView;
import io.locum.page.view.MarkView;
import io.locum.page.view.MissingChartView;
import io.locum.page.view.PointView;
import io.locum.page.view.RangeView;
import io.locum.page.view.SeriesView;
import io.locum.page.view.SeriesView.Drawing;
import io.locum.page.view.Tone;
import io.locum.page.view.VitalView;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** A minute of a sick and of a healthy server. */
final class SampleVitals {

    private SampleVitals() {}

    static List<VitalView> sick() {
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

    static List<VitalView> well() {
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

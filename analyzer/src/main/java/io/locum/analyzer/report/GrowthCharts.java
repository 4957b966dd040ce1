package io.locum.analyzer.report;

import io.locum.analyzer.rule.growth.Series;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.ProcessMemory;
import io.locum.analyzer.signal.growth.ClassCounts;
import io.locum.analyzer.signal.growth.DirectBufferUse;
import io.locum.analyzer.signal.growth.Limits;
import io.locum.analyzer.signal.growth.Metaspace;
import io.locum.page.view.ChartView;
import io.locum.page.view.MarkView;
import io.locum.page.view.PointView;
import io.locum.page.view.SeriesView;
import io.locum.page.view.SeriesView.Drawing;
import io.locum.page.view.Tone;
import io.locum.page.view.VitalView;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** What may grow without end beside the heap, as far as it was recorded: open files, direct buffers, classes. */
final class GrowthCharts {

    /** A limit further away than this many times the highest value would flatten the chart. */
    private static final double NEAR_LIMIT = 4;

    private final Facts facts;
    private final TimeLine time;
    private final Judgement judgement;

    GrowthCharts(Facts facts, TimeLine time, Judgement judgement) {
        this.facts = facts;
        this.time = time;
        this.judgement = judgement;
    }

    List<VitalView> vitals() {
        List<VitalView> vitals = new ArrayList<>();
        Series files = facts.find(ProcessMemory.SIGNAL)
                .map(memory ->
                        Series.of(memory.withOpenFiles(), ProcessMemory.Point::at, ProcessMemory.Point::openFiles))
                .orElse(new Series(List.of()));
        if (!files.isEmpty()) {
            OptionalLong limit =
                    facts.find(Limits.SIGNAL).map(Limits::openFiles).orElse(OptionalLong.empty());
            vitals.add(counted("Open files", "open", "descriptor-leak", files, limit));
        }
        facts.find(DirectBufferUse.SIGNAL)
                .filter(use -> use.points().stream().anyMatch(point -> point.bytes() > 0))
                .ifPresent(use -> vitals.add(bytes(
                        "Direct buffers",
                        "outside the heap",
                        "direct-memory-growth",
                        Series.of(use.points(), DirectBufferUse.Point::at, DirectBufferUse.Point::bytes),
                        use.limit() > 0 ? OptionalLong.of(use.limit()) : OptionalLong.empty())));
        facts.find(Metaspace.SIGNAL)
                .ifPresent(metaspace -> vitals.add(bytes(
                        "Metaspace",
                        "used by classes",
                        "metaspace-growth",
                        Series.of(metaspace.points(), Metaspace.Point::at, Metaspace.Point::usedBytes),
                        facts.find(Limits.SIGNAL).map(Limits::metaspaceBytes).orElse(OptionalLong.empty()))));
        facts.find(ClassCounts.SIGNAL)
                .ifPresent(classes -> vitals.add(counted(
                        "Classes",
                        "loaded",
                        "metaspace-growth",
                        Series.of(classes.points(), ClassCounts.Point::at, ClassCounts.Point::live),
                        OptionalLong.empty())));
        return vitals;
    }

    private VitalView counted(String title, String line, String disease, Series series, OptionalLong limit) {
        Tone tone = judgement.of(Set.of(disease));
        String range = Rounded.count(Math.round(lowest(series))) + " to " + Rounded.count(Math.round(highest(series)));
        return new ChartView(
                title,
                tone,
                Judgement.remark(tone, range),
                "",
                false,
                0,
                List.of(new SeriesView(line, Drawing.LINE, range, points(series, 1))),
                limit.isPresent() && limit.getAsLong() <= NEAR_LIMIT * highest(series)
                        ? List.of(new MarkView(limit.getAsLong(), "limit " + Rounded.count(limit.getAsLong())))
                        : List.of(),
                List.of());
    }

    private VitalView bytes(String title, String line, String disease, Series series, OptionalLong limit) {
        Tone tone = judgement.of(Set.of(disease));
        long highest = Math.round(highest(series));
        ByteScale scale = ByteScale.forLargest(highest);
        return new ChartView(
                title,
                tone,
                Judgement.remark(tone, "up to " + Rounded.bytes(highest)),
                scale.unit(),
                false,
                0,
                List.of(new SeriesView(
                        line,
                        Drawing.AREA,
                        Rounded.bytes(Math.round(series.last().value())) + " at the end",
                        points(series, scale.of(1)))),
                limit.isPresent() && limit.getAsLong() <= NEAR_LIMIT * highest
                        ? List.of(
                                new MarkView(scale.of(limit.getAsLong()), "limit " + Rounded.bytes(limit.getAsLong())))
                        : List.of(),
                List.of());
    }

    private List<PointView> points(Series series, double unit) {
        return time.thinned(series.points().stream()
                .map(point -> new PointView(time.at(point.at()), point.value() * unit))
                .toList());
    }

    private static double highest(Series series) {
        return series.points().stream().mapToDouble(Series.Point::value).max().orElse(0);
    }

    private static double lowest(Series series) {
        return series.points().stream().mapToDouble(Series.Point::value).min().orElse(0);
    }
}

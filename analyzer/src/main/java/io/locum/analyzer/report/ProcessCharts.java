package io.locum.analyzer.report;

import io.locum.analyzer.signal.CpuLoad;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.ProcessMemory;
import io.locum.analyzer.signal.ThreadCounts;
import io.locum.page.view.ChartView;
import io.locum.page.view.MissingChartView;
import io.locum.page.view.PointView;
import io.locum.page.view.RangeView;
import io.locum.page.view.SeriesView;
import io.locum.page.view.SeriesView.Drawing;
import io.locum.page.view.Tone;
import io.locum.page.view.VitalView;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What the operating system gives the process over time: processors, threads, resident memory. */
final class ProcessCharts {

    /** From here on a process leaves hardly anything of the machine. */
    private static final double BUSY_PERCENT = 80;

    private final Facts facts;
    private final TimeLine time;
    private final Judgement judgement;

    ProcessCharts(Facts facts, TimeLine time, Judgement judgement) {
        this.facts = facts;
        this.time = time;
        this.judgement = judgement;
    }

    VitalView cpu() {
        List<CpuLoad.Point> loads =
                facts.find(CpuLoad.SIGNAL).map(CpuLoad::points).orElse(List.of());
        if (loads.isEmpty()) {
            return new MissingChartView("CPU", Missing.because(CpuLoad.SIGNAL));
        }
        Tone tone = judgement.of(Set.of("cpu-hotspot", "cpu-throttled", "host-jitter"));
        List<PointView> own = points(loads, CpuLoad.Point::jvm);
        double average = average(own);
        return new ChartView(
                "CPU",
                tone,
                Judgement.remark(tone, Rounded.share(average / 100) + " on average"),
                "% of the machine",
                false,
                100,
                List.of(
                        new SeriesView("this process", Drawing.AREA, highest(own), own),
                        wholeMachine(points(loads, CpuLoad.Point::machine))),
                List.of(),
                judgement.has("cpu-hotspot") ? busy(own) : List.of());
    }

    VitalView threads() {
        List<ThreadCounts.Point> counts =
                facts.find(ThreadCounts.SIGNAL).map(ThreadCounts::points).orElse(List.of());
        if (counts.isEmpty()) {
            return new MissingChartView("Threads", Missing.because(ThreadCounts.SIGNAL));
        }
        Tone tone = judgement.of(Set.of("deadlock", "lock-contention", "thread-leak"));
        LongSummaryStatistics live =
                counts.stream().mapToLong(ThreadCounts.Point::live).summaryStatistics();
        String range = live.getMin() == live.getMax()
                ? Rounded.count(live.getMax())
                : Rounded.count(live.getMin()) + " to " + Rounded.count(live.getMax());
        List<PointView> points = counts.stream()
                .map(count -> new PointView(time.at(count.at()), count.live()))
                .toList();
        return new ChartView(
                "Threads",
                tone,
                threadsRemark(tone, range),
                "",
                false,
                0,
                List.of(new SeriesView("live", Drawing.LINE, range, time.thinned(points))),
                List.of(),
                List.of());
    }

    VitalView residentMemory() {
        List<ProcessMemory.Point> known =
                facts.find(ProcessMemory.SIGNAL).map(ProcessMemory::points).orElse(List.of()).stream()
                        .filter(point -> point.residentBytes() >= 0)
                        .toList();
        if (known.isEmpty()) {
            return new MissingChartView("Resident memory", Missing.because(ProcessMemory.SIGNAL));
        }
        long highest = known.stream()
                .mapToLong(ProcessMemory.Point::residentBytes)
                .max()
                .orElse(0);
        ByteScale scale = ByteScale.forLargest(highest);
        List<PointView> points = known.stream()
                .map(point -> new PointView(time.at(point.at()), scale.of(point.residentBytes())))
                .toList();
        Tone tone = judgement.of(Set.of("native-memory-growth"));
        return new ChartView(
                "Resident memory",
                tone,
                Judgement.remark(tone, "up to " + Rounded.bytes(highest)),
                scale.unit(),
                false,
                0,
                List.of(new SeriesView(
                        "in RAM",
                        Drawing.AREA,
                        Rounded.bytes(known.get(known.size() - 1).residentBytes()) + " at the end",
                        time.thinned(points))),
                List.of(),
                List.of());
    }

    private String threadsRemark(Tone tone, String range) {
        if (judgement.has("deadlock")) {
            return "some wait for ever";
        }
        return judgement.has("lock-contention") ? "waiting for one lock" : Judgement.remark(tone, range);
    }

    private static SeriesView wholeMachine(List<PointView> points) {
        return new SeriesView(
                "the whole machine", Drawing.LINE, Rounded.share(average(points) / 100) + " on average", points);
    }

    private List<PointView> points(List<CpuLoad.Point> loads, ToDoubleFunction<CpuLoad.Point> load) {
        return time.thinned(loads.stream()
                .map(point -> new PointView(time.at(point.at()), 100 * load.applyAsDouble(point)))
                .toList());
    }

    private List<RangeView> busy(List<PointView> points) {
        double half = time.bucket() / 2;
        return time.merged(points.stream()
                .filter(point -> point.value() >= BUSY_PERCENT)
                .map(point -> new RangeView(point.seconds() - half, point.seconds() + half))
                .toList());
    }

    private static String highest(List<PointView> points) {
        return "up to "
                + Rounded.share(
                        points.stream().mapToDouble(PointView::value).max().orElse(0) / 100);
    }

    private static double average(List<PointView> points) {
        return points.stream().mapToDouble(PointView::value).average().orElse(0);
    }
}

package io.locum.analyzer.report;

import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.EventLoops.Second;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.LoopDelay;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Stalls;
import io.locum.page.view.ChartView;
import io.locum.page.view.MarkView;
import io.locum.page.view.MissingChartView;
import io.locum.page.view.PointView;
import io.locum.page.view.RangeView;
import io.locum.page.view.SeriesView;
import io.locum.page.view.SeriesView.Drawing;
import io.locum.page.view.Tone;
import io.locum.page.view.VitalView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Delay and utilization of the event loops over time; with several loops, the worst one of each moment. */
final class LoopCharts {

    private static final String BLOCKED = "event-loop-blocked";
    private static final String SATURATED = "event-loop-saturated";

    /** A loop this busy has no room for a burst. */
    private static final double BUSY_PERCENT = 90;

    private final Facts facts;
    private final TimeLine time;
    private final Judgement judgement;

    LoopCharts(Facts facts, TimeLine time, Judgement judgement) {
        this.facts = facts;
        this.time = time;
        this.judgement = judgement;
    }

    List<VitalView> vitals() {
        Optional<EventLoops> found = facts.find(EventLoops.SIGNAL);
        if (found.isEmpty()) {
            return List.of(
                    new MissingChartView("Loop delay", Missing.because(EventLoops.SIGNAL)),
                    new MissingChartView("Loop utilization", Missing.because(EventLoops.SIGNAL)));
        }
        EventLoops loops = found.get().delaying();
        if (loops.loops().isEmpty()) {
            return List.of(new MissingChartView("Loop delay", "This process runs no event loop."));
        }
        return List.of(delay(loops), utilization(loops.loops()));
    }

    private ChartView delay(EventLoops loops) {
        RecordingInfo info = facts.get(Recorded.RECORDING);
        Tone tone = judgement.of(Set.of(BLOCKED, SATURATED));
        LoopDelay delay = loops.delay();
        double threshold = info.threshold().toNanos() / 1e6;
        String worst = "up to " + Rounded.milliseconds(delay.max());
        return new ChartView(
                "Loop delay",
                tone,
                Judgement.remark(tone, worst),
                "ms",
                true,
                Math.max(1, threshold * 2),
                List.of(
                        delaySeries("p99", loops, Second::delayP99, delay.percentile(0.99)),
                        delaySeries("longest", loops, Second::delayMax, delay.max()),
                        delaySeries("median", loops, Second::delayP50, delay.percentile(0.5))),
                threshold > 0
                        ? List.of(new MarkView(threshold, "stall from " + Rounded.milliseconds(threshold)))
                        : List.of(),
                tone == Tone.HEALTHY || tone == Tone.UNKNOWN ? List.of() : stalled());
    }

    private SeriesView delaySeries(String name, EventLoops loops, Function<Second, Duration> delay, Duration overall) {
        return new SeriesView(
                name,
                Drawing.LINE,
                Rounded.milliseconds(overall) + " overall",
                worst(loops.loops(), second -> delay.apply(second).toNanos() / 1e6));
    }

    private ChartView utilization(List<EventLoop> loops) {
        Tone tone = judgement.of(Set.of(SATURATED, BLOCKED));
        List<PointView> points = worst(loops, second -> second.utilization() * 100);
        double highest = points.stream().mapToDouble(PointView::value).max().orElse(0);
        String name = loops.size() == 1 ? "the loop" : "the busiest of " + loops.size() + " loops";
        double average =
                loops.stream().mapToDouble(EventLoop::utilization).max().orElse(0);
        return new ChartView(
                "Loop utilization",
                tone,
                Judgement.remark(tone, "up to " + Rounded.share(highest / 100)),
                "%",
                false,
                100,
                List.of(new SeriesView(name, Drawing.AREA, Rounded.share(average) + " on average", points)),
                List.of(),
                judgement.has(SATURATED)
                        ? above(points, BUSY_PERCENT)
                        : judgement.has(BLOCKED) ? stalled() : List.of());
    }

    /** Per bucket the greatest value of any loop; between its first and last second, a missing one was slept through. */
    private List<PointView> worst(List<EventLoop> loops, ToDoubleFunction<Second> value) {
        NavigableMap<Integer, Double> worst = new TreeMap<>();
        for (EventLoop loop : loops) {
            for (Second second : loop.seconds()) {
                // a second that a long tick has stretched covers several buckets
                time.covered(second.start(), second.elapsed())
                        .forEach(bucket -> worst.merge(bucket, value.applyAsDouble(second), Math::max));
            }
        }
        List<PointView> points = new ArrayList<>();
        for (int i = worst.isEmpty() ? 0 : worst.firstKey(); !worst.isEmpty() && i <= worst.lastKey(); i++) {
            points.add(new PointView(time.middle(i), worst.getOrDefault(i, 0d)));
        }
        return points;
    }

    private List<RangeView> stalled() {
        return time.merged(facts.find(Stalls.SIGNAL).map(Stalls::stalls).orElse(List.of()).stream()
                .map(stall -> new RangeView(time.at(stall.start()), time.at(stall.end())))
                .toList());
    }

    private List<RangeView> above(List<PointView> points, double limit) {
        double half = time.bucket() / 2;
        return time.merged(points.stream()
                .filter(point -> point.value() >= limit)
                .map(point -> new RangeView(point.seconds() - half, point.seconds() + half))
                .toList());
    }
}

package io.locum.analyzer.report;

import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.GarbageCollections.HeapPoint;
import io.locum.analyzer.signal.GarbageCollections.Pause;
import io.locum.analyzer.signal.Recorded;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The heap after each collection, and what collections cost. */
final class HeapCharts {

    /** What shows in a heap that grows. */
    private static final Set<String> SICK = Set.of(
            "heap-growth",
            "listener-leak",
            "cache-growth",
            "static-collection",
            "collection-growth",
            "captured-closure",
            "thread-local-leak",
            "session-leak",
            "queue-growth",
            "classloader-leak",
            "heap-too-small");

    /** A limit further away than this many times the heap would flatten the chart. */
    private static final double NEAR_LIMIT = 4;

    /** Stretches in which collections take this share of the time are shaded. */
    private static final double MUCH = 0.1;

    private final Facts facts;
    private final TimeLine time;
    private final Judgement judgement;

    HeapCharts(Facts facts, TimeLine time, Judgement judgement) {
        this.facts = facts;
        this.time = time;
        this.judgement = judgement;
    }

    List<VitalView> vitals() {
        Optional<GarbageCollections> found = facts.find(GarbageCollections.SIGNAL);
        if (found.isEmpty()) {
            String missing = Missing.because(GarbageCollections.SIGNAL);
            return List.of(new MissingChartView("Heap", missing), new MissingChartView("GC pauses", missing));
        }
        return List.of(heap(found.get().heapAfter()), pauses(found.get()));
    }

    private VitalView heap(List<HeapPoint> after) {
        if (after.isEmpty()) {
            return new MissingChartView("Heap", "No collection ran, so what lives on the heap is not known.");
        }
        long committed =
                after.stream().mapToLong(HeapPoint::committedBytes).max().orElse(0);
        long live = after.stream().mapToLong(HeapPoint::usedBytes).max().orElse(0);
        ByteScale scale = ByteScale.forLargest(Math.max(committed, live));
        Tone tone = judgement.of(SICK);
        HeapPoint last = after.get(after.size() - 1);
        List<SeriesView> series = new ArrayList<>();
        series.add(new SeriesView(
                "used after a collection",
                Drawing.AREA,
                Rounded.bytes(last.usedBytes()) + " at the end",
                time.thinned(after.stream()
                        .map(point -> new PointView(time.at(point.at()), scale.of(point.usedBytes())))
                        .toList())));
        if (committed > 0) {
            series.add(new SeriesView(
                    "committed",
                    Drawing.LINE,
                    "up to " + Rounded.bytes(committed),
                    time.thinned(after.stream()
                            .map(point -> new PointView(time.at(point.at()), scale.of(point.committedBytes())))
                            .toList())));
        }
        return new ChartView(
                "Heap",
                tone,
                Judgement.remark(tone, "up to " + Rounded.bytes(live) + " live"),
                scale.unit(),
                false,
                0,
                series,
                limit(Math.max(committed, live), scale),
                List.of());
    }

    private List<MarkView> limit(long highest, ByteScale scale) {
        RecordingInfo info = facts.get(Recorded.RECORDING);
        return info.maxHeapBytes() > 0 && info.maxHeapBytes() <= NEAR_LIMIT * highest
                ? List.of(new MarkView(scale.of(info.maxHeapBytes()), "limit " + Rounded.bytes(info.maxHeapBytes())))
                : List.of();
    }

    private ChartView pauses(GarbageCollections collections) {
        Tone tone = judgement.of(Set.of("gc-pressure", "gc-long-pause"));
        List<Pause> pauses = collections.pauses();
        Duration longest = pauses.stream()
                .map(Pause::length)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        double share = collections.paused().toNanos() / 1e9 / time.seconds();
        return new ChartView(
                "GC pauses",
                tone,
                Judgement.remark(tone, Rounded.share(share) + " of the time"),
                "ms",
                false,
                1,
                List.of(new SeriesView(
                        Rounded.count(pauses.size()) + (pauses.size() == 1 ? " pause" : " pauses"),
                        Drawing.BARS,
                        pauses.isEmpty() ? "" : "longest " + Rounded.milliseconds(longest),
                        time.thinned(pauses.stream()
                                .map(pause -> new PointView(
                                        time.at(pause.start()), pause.length().toNanos() / 1e6))
                                .toList()))),
                List.of(),
                tone == Tone.HEALTHY || tone == Tone.UNKNOWN ? List.of() : heavy(pauses));
    }

    private List<RangeView> heavy(List<Pause> pauses) {
        double[] paused = new double[time.buckets()];
        pauses.forEach(
                pause -> paused[time.bucketOf(pause.start())] += pause.length().toNanos() / 1e9);
        List<RangeView> heavy = new ArrayList<>();
        for (int i = 0; i < paused.length; i++) {
            if (paused[i] >= MUCH * time.bucket()) {
                heavy.add(new RangeView(i * time.bucket(), (i + 1) * time.bucket()));
            }
        }
        return time.merged(heavy);
    }
}

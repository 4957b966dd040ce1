package io.locum.analyzer.report;

import io.locum.analyzer.recording.RecordingInfo;
import io.locum.page.view.PointView;
import io.locum.page.view.RangeView;
import io.locum.page.view.TimeAxisView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A recording's time as its charts show it: seconds from the start, in buckets of a second or, for long recordings, more.
 *
 * @param start second zero
 * @param seconds length, above zero
 */
record TimeLine(Instant start, double seconds) {

    /** More points than this cannot be told apart on a chart of half a page's width. */
    private static final int MOST_BUCKETS = 600;

    /** Stretches closer than this share of the whole look like one. */
    private static final double NEAR = 0.02;

    static TimeLine of(RecordingInfo info) {
        return new TimeLine(info.start(), Math.max(0.1, info.duration().toNanos() / 1e9));
    }

    TimeAxisView axis() {
        return new TimeAxisView(seconds, Rounded.date(start));
    }

    /** Seconds from the start, kept within the axis. */
    double at(Instant moment) {
        return Math.min(seconds, Math.max(0, Duration.between(start, moment).toNanos() / 1e9));
    }

    /** Length of a bucket in seconds. */
    double bucket() {
        return Math.max(1, Math.ceil(seconds / MOST_BUCKETS));
    }

    int bucketOf(Instant moment) {
        return (int) Math.min(buckets() - 1L, Math.round(Math.floor(at(moment) / bucket())));
    }

    /** The bucket around the middle of a stretch, and all others whose middle lies within it. */
    IntStream covered(Instant from, Duration length) {
        int around = bucketOf(from.plus(length.dividedBy(2)));
        double start = at(from);
        double end = at(from.plus(length));
        return IntStream.rangeClosed(bucketOf(from), bucketOf(from.plus(length)))
                .filter(bucket -> bucket == around || (middle(bucket) >= start && middle(bucket) < end));
    }

    int buckets() {
        return (int) Math.max(1, Math.ceil(seconds / bucket()));
    }

    /** The middle of a bucket. */
    double middle(int bucket) {
        return Math.min(seconds, (bucket + 0.5) * bucket());
    }

    /** At most one point per bucket: the one with the greatest value. */
    List<PointView> thinned(List<PointView> points) {
        if (points.size() <= MOST_BUCKETS) {
            return points;
        }
        List<PointView> kept = new ArrayList<>();
        long bucket = -1;
        for (PointView point : points) {
            long own = (long) (point.seconds() / bucket());
            int last = kept.size() - 1;
            if (own != bucket) {
                kept.add(point);
                bucket = own;
            } else if (point.value() > kept.get(last).value()) {
                kept.set(last, point);
            }
        }
        return kept;
    }

    /** The stretches, in order of time, with those that nearly touch made one. */
    List<RangeView> merged(List<RangeView> stretches) {
        double gap = Math.max(1, seconds * NEAR);
        List<RangeView> merged = new ArrayList<>();
        for (RangeView stretch : stretches) {
            int last = merged.size() - 1;
            if (last >= 0 && stretch.from() - merged.get(last).to() <= gap) {
                RangeView before = merged.get(last);
                merged.set(last, new RangeView(before.from(), Math.max(before.to(), stretch.to())));
            } else {
                merged.add(stretch);
            }
        }
        return merged;
    }
}

package io.locum.analyzer.rule.eventloop;

import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.EventLoops.Standstill;
import io.locum.analyzer.signal.LoopDelay;
import io.locum.analyzer.signal.Stalls.Stall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The part of a recording in which the program still warms up.
 *
 * @param end when the program is warm
 * @param length how much of the recording lies before; at most all of it
 */
record Cold(Instant end, Duration length) {

    static Cold of(RecordingInfo info) {
        return new Cold(
                WarmUp.end(info), Duration.between(info.start(), info.end()).minus(WarmUp.warmTime(info)));
    }

    /** The delay of a loop but for its stalls and standstills in this part, over the time that is left. */
    LoopDelay without(EventLoop loop, List<Stall> stalls) {
        Stream<Duration> stalled = stalls.stream()
                .filter(stall -> stall.loopId() == loop.id() && !isLater(stall))
                .map(Stall::length);
        Stream<Duration> stoodStill = loop.standstills().stream()
                .filter(one -> !one.start().isAfter(end))
                .map(Standstill::length);
        return loop.delay()
                .later(
                        Stream.concat(stalled, stoodStill).toList(),
                        loop.elapsed().minus(later(loop.elapsed())));
    }

    /** The stalls after this part. */
    List<Stall> later(List<Stall> stalls) {
        return stalls.stream().filter(this::isLater).toList();
    }

    /** What is left of the time that a loop was watched; one that came later may have been watched in warm time only. */
    Duration later(Duration watched) {
        return watched.compareTo(length) > 0 ? watched.minus(length) : watched;
    }

    private boolean isLater(Stall stall) {
        return stall.start().isAfter(end);
    }
}

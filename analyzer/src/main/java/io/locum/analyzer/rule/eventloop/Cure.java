package io.locum.analyzer.rule.eventloop;

import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.signal.CodeOrigin;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.LoopDelay;
import io.locum.analyzer.signal.LoopDelay.Shortened;
import io.locum.analyzer.signal.LoopKind;
import io.locum.analyzer.signal.Stalls.Part;
import io.locum.analyzer.signal.Stalls.Stall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The delay of the loops that a group of stalls concerns, as it is and as it would be without what causes them. Every
 * stall of those loops becomes shorter by the share that the cause has in it, whoever it was blamed on: a tick of the
 * culprit's that the machine or the collector stretched would not have been there to stretch. Long ticks of the warm-up are left
 * out on both sides: they will not come again, and in a short recording nothing else would be seen.
 *
 * @param before as it is
 * @param after as it would be
 */
record Cure(LoopDelay before, LoopDelay after) {

    /**
     * Of a group.
     *
     * @param all every stall there was
     * @param delaying those that delay somebody, with what threads of one dispatcher have in common
     * @param cold the recording's warm-up
     */
    static Cure of(StallGroup group, List<Stall> all, List<Stall> delaying, EventLoops loops, Cold cold) {
        List<Cure> cures = new ArrayList<>();
        Set<String> dispatchers = new HashSet<>();
        for (EventLoop loop : loops.loops()) {
            if (group.loops().contains(loop.id())) {
                if (loop.type().kind() != LoopKind.DISPATCHER) {
                    LoopDelay delay = cold.without(loop, all);
                    cures.add(new Cure(delay, delay.with(shortened(group, loop, cold.later(all)))));
                } else if (dispatchers.add(loop.type().group())) {
                    cures.add(ofDispatcher(group, loop.type().group(), delaying, loops, cold));
                }
            }
        }
        return new Cure(
                LoopDelay.together(cures.stream().map(Cure::before).toList()),
                LoopDelay.together(cures.stream().map(Cure::after).toList()));
    }

    /** Work waits for a dispatcher while all of its threads are busy, and would not if one of them were not. */
    private static Cure ofDispatcher(
            StallGroup group, String dispatcher, List<Stall> delaying, EventLoops loops, Cold cold) {
        Map<Long, Duration> watched = loops.loops().stream()
                .filter(loop -> loop.type().group().equals(dispatcher))
                .collect(Collectors.toMap(EventLoop::id, EventLoop::elapsed));
        Duration elapsed = cold.later(Collections.max(watched.values()));
        Map<Instant, Duration> busy = busy(cold.later(delaying), watched.keySet());
        Map<Instant, Duration> left = new HashMap<>(busy);
        left.keySet().removeAll(busy(group.stalls(), watched.keySet()).keySet());
        return new Cure(LoopDelay.of(busy.values(), elapsed), LoopDelay.of(left.values(), elapsed));
    }

    private static Map<Instant, Duration> busy(List<Stall> stalls, Set<Long> loops) {
        return stalls.stream()
                .filter(stall -> loops.contains(stall.loopId()))
                .collect(Collectors.toMap(Stall::start, Stall::length, (one, same) -> one));
    }

    /** The share of the mean wait that would vanish, 0 to 1. */
    double ofMean() {
        return vanishing(before.mean(), after.mean());
    }

    /** The share of the 99th percentile that would vanish, 0 to 1. */
    double ofP99() {
        return vanishing(before.percentile(0.99), after.percentile(0.99));
    }

    private static double vanishing(Duration before, Duration after) {
        return before.isZero() ? 0 : Math.max(0, 1 - (double) after.toNanos() / before.toNanos());
    }

    private static List<Shortened> shortened(StallGroup group, EventLoop loop, List<Stall> all) {
        return all.stream()
                .filter(stall -> stall.loopId() == loop.id())
                .map(stall -> {
                    double left = 1 - share(group, stall);
                    return new Shortened(
                            stall.length(),
                            Duration.ofNanos(Math.round(stall.length().toNanos() * left)));
                })
                .filter(tick -> tick.to().compareTo(tick.from()) < 0)
                .toList();
    }

    /** How much of a stall would not have been, 0 to 1. */
    private static double share(StallGroup group, Stall stall) {
        return group.culprit()
                .map(culprit -> shareOf(culprit, stall))
                .orElseGet(() -> ratio(stall.spent(group.cause()), stall.length()));
    }

    /** Of the time whose code is known; what the machine and the collector took goes the same way. */
    private static double shareOf(Culprit culprit, Stall stall) {
        Duration known = Duration.ZERO;
        Duration own = Duration.ZERO;
        for (Part part : stall.parts()) {
            if (!part.stack().isEmpty()) {
                known = known.plus(part.length());
                boolean culprits = part.stack().frames().stream()
                        .anyMatch(frame -> CodeOrigin.code(frame).equals(culprit.code()));
                own = culprits ? own.plus(part.length()) : own;
            }
        }
        return ratio(own, known);
    }

    private static double ratio(Duration part, Duration whole) {
        return whole.isZero() ? 0 : Math.min(1, (double) part.toNanos() / whole.toNanos());
    }
}

package io.locum.analyzer.rule.eventloop;

import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.EventLoops.Second;
import io.locum.analyzer.signal.Stalls.Stall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A time in which every living thread of a group was in a stall. A thread whose ticks are short does not count as busy:
 * it is back for more work sooner than anybody would call a delay.
 *
 * @param stalls that it lies in, one of each thread
 * @param endedBy the stall whose end ended it; empty when another thread came to help
 */
record AllBusy(Instant start, Instant end, List<Stall> stalls, Optional<Stall> endedBy) {

    AllBusy {
        stalls = List.copyOf(stalls);
    }

    /** The times of a group, in order; takes as long as stalls times threads. */
    static List<AllBusy> of(List<EventLoop> group, List<Stall> stalls) {
        List<Life> lives = group.stream().map(loop -> Life.of(loop, stalls)).toList();
        List<Stall> inOrder =
                stalls.stream().sorted(Comparator.comparing(Stall::start)).toList();
        TreeSet<Instant> moments = new TreeSet<>();
        lives.forEach(life -> moments.addAll(List.of(life.from(), life.to())));
        inOrder.forEach(stall -> moments.addAll(List.of(stall.start(), stall.end())));
        List<AllBusy> times = new ArrayList<>();
        Map<Long, Stall> running = new HashMap<>();
        int next = 0;
        for (Instant from : moments) {
            running.values().removeIf(stall -> !stall.end().isAfter(from));
            for (; next < inOrder.size() && !inOrder.get(next).start().isAfter(from); next++) {
                running.put(inOrder.get(next).loopId(), inOrder.get(next));
            }
            Instant to = moments.higher(from);
            if (to != null && !running.isEmpty() && lives.stream().allMatch(life -> life.isBusy(from, running))) {
                add(times, new AllBusy(from, to, List.copyOf(running.values()), endingAt(to, running)));
            }
        }
        return times;
    }

    /** Where no stall ended, only some idle thread died or was not there any more: it is still the same time. */
    private static void add(List<AllBusy> times, AllBusy time) {
        AllBusy last = times.isEmpty() ? null : times.get(times.size() - 1);
        if (last != null && last.end().equals(time.start()) && last.endedBy().isEmpty()) {
            times.set(times.size() - 1, new AllBusy(last.start(), time.end(), time.stalls(), time.endedBy()));
        } else {
            times.add(time);
        }
    }

    private static Optional<Stall> endingAt(Instant end, Map<Long, Stall> running) {
        return running.values().stream()
                .filter(stall -> stall.end().equals(end))
                .findFirst();
    }

    Duration length() {
        return Duration.between(start, end);
    }

    /** When a thread was there. */
    private record Life(long loopId, Instant from, Instant to) {

        static Life of(EventLoop loop, List<Stall> stalls) {
            TreeSet<Instant> seen = new TreeSet<>();
            for (Second second : loop.seconds()) {
                seen.add(second.start());
                seen.add(second.start().plus(second.elapsed()));
            }
            stalls.stream()
                    .filter(stall -> stall.loopId() == loop.id())
                    .forEach(stall -> seen.addAll(List.of(stall.start(), stall.end())));
            return seen.isEmpty()
                    ? new Life(loop.id(), Instant.MAX, Instant.MAX)
                    : new Life(loop.id(), seen.first(), seen.last());
        }

        boolean isBusy(Instant at, Map<Long, Stall> running) {
            boolean absent = at.isBefore(from) || !at.isBefore(to);
            return absent || running.containsKey(loopId);
        }
    }
}

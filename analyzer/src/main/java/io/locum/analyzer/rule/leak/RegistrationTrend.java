package io.locum.analyzer.rule.leak;

import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.ProcessMemory;
import io.locum.analyzer.signal.Registrations.Calls;
import io.locum.analyzer.signal.Registrations.Point;
import io.locum.analyzer.signal.Registrations.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a site's listeners did once the run was warm. Growth is measured against registrations, not against time: a leak
 * keeps what is added, however much that is, and a bounded number of listeners does not grow with them.
 *
 * @param site whose
 * @param points those of the warm run
 */
record RegistrationTrend(Site site, List<Point> points) {

    /** A healthy program adds as many at once when it reads its configuration again; a leak goes on. */
    private static final long LEAST_RISE = 100;

    /** Looks five seconds apart; shorter runs show no trend. */
    private static final int ENOUGH_POINTS = 5;

    /** Of what is added, this much stays at one emitter; the rest is left for chance in the samples. */
    private static final double STAYS = 0.8;

    /** In so many of the steps between looks something is added: no burst, no start-up. */
    private static final double BUSY_STEPS = 0.5;

    /** Fewer that have been through collections say nothing about all. */
    private static final long ENOUGH_SETTLED = 10;

    private static final double ALIVE = 0.95;

    /** One listener that is added again and again, to a set, is one. */
    private static final double DIFFERENT = 0.5;

    /** If so many are taken back, those that live may be garbage that no collection has come to yet. */
    private static final double REMOVED = 0.05;

    /** Collections that leave old garbage where it is. */
    private static final Set<String> YOUNG = Set.of("G1New", "DefNew", "ParallelScavenge", "ZGC Minor", "PSNew");

    /** As many connections as listeners: the listeners belong to them. */
    private static final double AS_MANY_FILES = 0.5;

    static RegistrationTrend of(Site site, Instant warm) {
        return new RegistrationTrend(
                site,
                site.points().stream().filter(point -> point.at().isAfter(warm)).toList());
    }

    /** Whether listeners pile up at one emitter, and nothing but a leak explains it. */
    boolean isLeak(Facts facts) {
        return points.size() >= ENOUGH_POINTS
                && rise() >= LEAST_RISE
                && stays(first(), last())
                && stays(middle(), last())
                && isSteady()
                && areAlive()
                && (site.exact() || areHardlyRemoved() || wasCleared(facts))
                && !areConnections(facts);
    }

    /** How often the method that takes back was called meanwhile, for whatever was added anywhere; empty: not known. */
    OptionalLong removed() {
        long now = calls(last().at()).removed();
        return now < 0
                ? OptionalLong.empty()
                : OptionalLong.of(now - Math.max(0, calls(first().at()).removed()));
    }

    private boolean areHardlyRemoved() {
        long all = calls(last().at()).added() - calls(first().at()).added();
        return removed().isPresent() && removed().getAsLong() <= all * REMOVED;
    }

    private Calls calls(Instant at) {
        Calls latest = new Calls(at, 0, 0);
        for (Calls calls : site.source().calls()) {
            if (!calls.at().isAfter(at)) {
                latest = calls;
            }
        }
        return latest;
    }

    private static boolean stays(Point from, Point to) {
        long added = to.registered() - from.registered();
        return added > 0 && to.largest() - from.largest() >= added * STAYS;
    }

    /** The look by which half of what was added had been. */
    private Point middle() {
        long half = first().registered() + added() / 2;
        return points.stream()
                .filter(point -> point.registered() >= half)
                .findFirst()
                .orElse(first());
    }

    private boolean isSteady() {
        int busy = 0;
        for (int i = 1; i < points.size(); i++) {
            busy += points.get(i).registered() > points.get(i - 1).registered() ? 1 : 0;
        }
        return busy >= (points.size() - 1) * BUSY_STEPS;
    }

    private boolean areAlive() {
        Point now = last();
        return now.settled() >= ENOUGH_SETTLED
                && now.alive() >= now.settled() * ALIVE
                && now.listeners() >= now.living() * DIFFERENT;
    }

    /** Whether a collection of the old generation came by after half of it had been added. */
    private boolean wasCleared(Facts facts) {
        return facts.find(GarbageCollections.SIGNAL).stream()
                .flatMap(gc -> gc.collections().stream())
                .anyMatch(gc -> gc.start().isAfter(middle().at()) && !YOUNG.contains(gc.name()));
    }

    private boolean areConnections(Facts facts) {
        List<ProcessMemory.Point> files =
                facts.find(ProcessMemory.SIGNAL).map(ProcessMemory::points).orElse(List.of());
        return openFiles(files, last().at()) - openFiles(files, first().at()) >= rise() * AS_MANY_FILES;
    }

    private static long openFiles(List<ProcessMemory.Point> points, Instant at) {
        long latest = 0;
        for (ProcessMemory.Point point : points) {
            if (!point.at().isAfter(at)) {
                latest = Math.max(0, point.openFiles());
            }
        }
        return latest;
    }

    /** How many more there are at one emitter than at first. */
    long rise() {
        return points.isEmpty() ? 0 : last().largest() - first().largest();
    }

    /** How many were added meanwhile. */
    long added() {
        return points.isEmpty() ? 0 : last().registered() - first().registered();
    }

    Duration span() {
        return points.isEmpty() ? Duration.ZERO : Duration.between(first().at(), last().at());
    }

    double addedPerSecond() {
        return added() / Math.max(1e-3, span().toMillis() / 1e3);
    }

    Point first() {
        return points.get(0);
    }

    Point last() {
        return points.get(points.size() - 1);
    }
}

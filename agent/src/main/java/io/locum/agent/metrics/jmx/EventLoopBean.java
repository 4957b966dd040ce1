package io.locum.agent.metrics.jmx;

import io.locum.agent.metrics.LiveLoop;

/** Reads one loop. */
final class EventLoopBean implements EventLoopMXBean {
    private static final double NANOS_PER_SECOND = 1e9;

    private final LiveLoop loop;

    EventLoopBean(LiveLoop loop) {
        this.loop = loop;
    }

    @Override
    public long getId() {
        return loop.id();
    }

    @Override
    public String getKind() {
        return loop.kind();
    }

    @Override
    public String getName() {
        return loop.name();
    }

    @Override
    public double getUtilization() {
        return loop.figures().lastTenSeconds().utilization();
    }

    @Override
    public double getLastSecondUtilization() {
        return loop.figures().lastSecond().utilization();
    }

    @Override
    public double getDelayP50Seconds() {
        return loop.figures().lastTenSeconds().delayP50Nanos() / NANOS_PER_SECOND;
    }

    @Override
    public double getDelayP99Seconds() {
        return loop.figures().lastTenSeconds().delayP99Nanos() / NANOS_PER_SECOND;
    }

    @Override
    public double getDelayMaxSeconds() {
        return loop.figures().lastTenSeconds().delayMaxNanos() / NANOS_PER_SECOND;
    }

    @Override
    public double getLastSecondDelayP50Seconds() {
        return loop.figures().lastSecond().delayP50Nanos() / NANOS_PER_SECOND;
    }

    @Override
    public double getLastSecondDelayP99Seconds() {
        return loop.figures().lastSecond().delayP99Nanos() / NANOS_PER_SECOND;
    }

    @Override
    public double getLastSecondDelayMaxSeconds() {
        return loop.figures().lastSecond().delayMaxNanos() / NANOS_PER_SECOND;
    }

    @Override
    public long getTicks() {
        return loop.figures().ticks();
    }

    @Override
    public double getBusySeconds() {
        return loop.figures().busyNanos() / NANOS_PER_SECOND;
    }

    @Override
    public double getWatchedSeconds() {
        return loop.figures().watchedNanos() / NANOS_PER_SECOND;
    }

    @Override
    public long getStalls() {
        return loop.figures().stalls();
    }

    @Override
    public double getStalledSeconds() {
        return loop.figures().stalledNanos() / NANOS_PER_SECOND;
    }

    @Override
    public double getLongestStallSeconds() {
        return loop.figures().longestNanos() / NANOS_PER_SECOND;
    }
}

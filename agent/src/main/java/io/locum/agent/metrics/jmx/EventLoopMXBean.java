package io.locum.agent.metrics.jmx;

/** What JMX clients see of an event loop. */
@Figure("An event loop as Locum sees it: how busy it is, and how long work waits for it")
public interface EventLoopMXBean {
    @Figure("The number that this loop has in the recording (loopId)")
    long getId();

    @Figure("What sort of loop it is: selector, epoll, executor and so on")
    String getKind();

    @Figure("The name of its thread when it was found")
    String getName();

    @Figure(value = "The share of the last ten seconds that it was busy, 0 to 1", units = "1")
    double getUtilization();

    @Figure(value = "The share of the last second that it was busy, 0 to 1", units = "1")
    double getLastSecondUtilization();

    @Figure(
            value = "Half of what arrived at random moments of the last ten seconds waited no longer",
            units = "seconds")
    double getDelayP50Seconds();

    @Figure(
            value = "99 % of what arrived at random moments of the last ten seconds waited no longer",
            units = "seconds")
    double getDelayP99Seconds();

    @Figure(value = "The longest tick of the last ten seconds, also one that still runs", units = "seconds")
    double getDelayMaxSeconds();

    @Figure(value = "Half of what arrived at random moments of the last second waited no longer", units = "seconds")
    double getLastSecondDelayP50Seconds();

    @Figure(value = "99 % of what arrived at random moments of the last second waited no longer", units = "seconds")
    double getLastSecondDelayP99Seconds();

    @Figure(value = "The longest tick of the last second, also one that still runs", units = "seconds")
    double getLastSecondDelayMaxSeconds();

    @Figure(value = "Ticks that have ended since Locum came", units = "ticks")
    long getTicks();

    @Figure(value = "Time in ticks since Locum came", units = "seconds")
    double getBusySeconds();

    @Figure(value = "Time since Locum came, or since the loop began", units = "seconds")
    double getWatchedSeconds();

    @Figure(value = "Ticks that have reached the stall threshold since Locum came", units = "ticks")
    long getStalls();

    @Figure(value = "The lengths of those stalls, summed", units = "seconds")
    double getStalledSeconds();

    @Figure(value = "The longest tick since Locum came, also one that still runs", units = "seconds")
    double getLongestStallSeconds();
}

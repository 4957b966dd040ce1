package io.locum.analyzer.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the machine kept from the process, second by second.
 *
 * @param seconds in order of time
 */
public record HostTimes(List<Second> seconds) {

    public static final Signal<HostTimes> SIGNAL =
            new Signal<>(HostTimes.class, "host", "locum.Host (Locum's agent) or jdk.ContainerCPUThrottling");

    public static final HostTimes NONE = new HostTimes(List.of());

    public HostTimes {
        seconds = List.copyOf(seconds);
    }

    /**
     * About a second.
     *
     * @param end when it ends
     * @param stolen what the hypervisor gave to others, over all processors; zero when unknown
     * @param throttled how long the CPU limit kept it from running, over all processors; zero when unknown
     * @param throttledPeriods periods of the limit in which it was used up
     * @param periods periods of the limit in which something ran; 0 where there is no limit
     * @param cpuLimit in processors; 0 where there is none or it is unknown
     */
    public record Second(
            Instant end, Duration stolen, Duration throttled, long throttledPeriods, long periods, double cpuLimit) {}

    /** The seconds that end after this moment. */
    public HostTimes after(Instant moment) {
        return new HostTimes(
                seconds.stream().filter(second -> second.end().isAfter(moment)).toList());
    }

    /** The limit that applied last, in processors; 0 where there is none or it is unknown. */
    public double cpuLimit() {
        return seconds.isEmpty() ? 0 : seconds.get(seconds.size() - 1).cpuLimit();
    }
}

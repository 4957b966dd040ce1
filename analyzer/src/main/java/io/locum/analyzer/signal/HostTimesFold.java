package io.locum.analyzer.signal;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.HostTimes.Second;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the agent's view of the machine; of a recording without the agent, the JDK's view of its container, whose numbers
 * count from the container's start.
 */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class HostTimesFold implements Fold<HostTimes> {

    private static final String HOST = "locum.Host";
    private static final String CONTAINER = "jdk.ContainerCPUThrottling";

    private final List<Second> seconds = new ArrayList<>();
    private final List<Second> totals = new ArrayList<>();

    @Override
    public Signal<HostTimes> signal() {
        return HostTimes.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of(HOST, CONTAINER);
    }

    @Override
    public void accept(Event event) {
        if (event.type().equals(HOST)) {
            seconds.add(new Second(
                    event.start(),
                    known(event.number("stolen")),
                    known(event.number("throttled")),
                    Math.max(0, event.number("throttledPeriods")),
                    Math.max(0, event.number("periods")),
                    Math.max(0, event.decimal("cpuLimit"))));
        } else {
            totals.add(new Second(
                    event.start(),
                    Duration.ZERO,
                    known(event.number("cpuThrottledTime")),
                    Math.max(0, event.number("cpuThrottledSlices")),
                    Math.max(0, event.number("cpuElapsedSlices")),
                    0));
        }
    }

    @Override
    public Optional<HostTimes> result(Recorded recorded) {
        if (seconds.isEmpty()) {
            differences();
        }
        seconds.sort(Comparator.comparing(Second::end));
        return seconds.isEmpty() ? Optional.empty() : Optional.of(new HostTimes(seconds));
    }

    private void differences() {
        totals.sort(Comparator.comparing(Second::end));
        for (int i = 1; i < totals.size(); i++) {
            Second before = totals.get(i - 1);
            Second now = totals.get(i);
            seconds.add(new Second(
                    now.end(),
                    Duration.ZERO,
                    now.throttled().minus(before.throttled()),
                    now.throttledPeriods() - before.throttledPeriods(),
                    now.periods() - before.periods(),
                    0));
        }
    }

    private static Duration known(long nanos) {
        return Duration.ofNanos(Math.max(0, nanos));
    }
}

package io.locum.agent.metrics.opentelemetry;

import io.locum.agent.metrics.LiveLoop;
import java.util.ArrayList;
import java.util.List;

/**
 * The app's {@code Attributes} for each loop that lives. Threads: any; made anew when a loop has come or gone, perhaps by
 * two threads at once, and otherwise read without a lock.
 */
final class LoopAttributes {
    static final String ACTIVE = "active";
    static final String IDLE = "idle";

    private final Telemetry telemetry;
    private volatile Made made = new Made(List.of(), List.of());

    /** The attributes of one loop: its own, and its own with each state. */
    record Entry(LiveLoop loop, Object attributes, Object active, Object idle) {}

    private record Made(List<LiveLoop> loops, List<Entry> entries) {}

    LoopAttributes(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    List<Entry> of(List<LiveLoop> loops) throws ReflectiveOperationException {
        Made latest = made;
        if (latest.loops() != loops) {
            List<Entry> entries = new ArrayList<>();
            for (LiveLoop loop : loops) {
                String[] own = {"locum.eventloop.name", loop.name(), "locum.eventloop.kind", loop.kind()};
                entries.add(new Entry(
                        loop,
                        telemetry.attributes(own),
                        telemetry.attributes(withState(own, ACTIVE)),
                        telemetry.attributes(withState(own, IDLE))));
            }
            latest = new Made(loops, entries);
            made = latest;
        }
        return latest.entries();
    }

    private static String[] withState(String[] own, String state) {
        return new String[] {own[0], own[1], own[2], own[3], "locum.eventloop.state", state};
    }
}

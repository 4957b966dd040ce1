package io.locum.agent.probe;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** Whether a probe runs. */
@Name("locum.ProbeState")
@Label("Probe State")
@Description("Whether a probe runs; at the start, and when that changes")
@Category("Locum")
@StackTrace(false)
@Registered(false)
public final class ProbeStateEvent extends Event {
    @Label("Probe")
    @Nullable
    String probe;

    @Label("State")
    @Description("on, off or failed")
    @Nullable
    String state;

    @Label("Reason")
    @Nullable
    String reason;

    /**
     * Writes one.
     *
     * @param probe its id
     * @param state {@code on}, {@code off} or {@code failed}
     * @param reason for the user; empty: none
     */
    public static void write(String probe, String state, String reason) {
        ProbeStateEvent event = new ProbeStateEvent();
        event.probe = probe;
        event.state = state;
        event.reason = reason;
        event.commit();
    }
}

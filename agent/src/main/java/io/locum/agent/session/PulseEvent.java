package io.locum.agent.session;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** The process as a whole, once a second. */
@Name("locum.Pulse")
@Label("Pulse")
@Description("The process as a whole, once a second")
@Category("Locum")
@StackTrace(false)
@Registered(false)
final class PulseEvent extends Event {
    @Label("Nano Time")
    @Description("System.nanoTime(), which ties that clock to this recording's")
    long nanoTime;

    @Label("Resident Memory")
    @Description("-1: unknown")
    @DataAmount
    long residentBytes;

    @Label("Open Files")
    @Description("Counted up to five seconds ago; -1: unknown")
    long openFiles;

    @Label("Agent CPU Time")
    @Description("CPU time of the agent's own threads so far")
    @Timespan
    long agentCpu;
}

package io.locum.agent.probe.eventloop;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** A tick that reached the threshold. */
@Name("locum.Stall")
@Label("Stall")
@Description("A tick of an event loop that reached the threshold")
@Category("Locum")
@StackTrace(false)
@Registered(false)
final class StallEvent extends Event {
    @Label("Loop Id")
    long loopId;

    @Label("Loop")
    @Nullable
    Thread loop;

    @Label("Loop Name")
    @Nullable
    String loopName;

    @Label("Tick")
    @Description("The loop's number of the tick")
    long tick;

    @Label("Start")
    @Description("System.nanoTime() at its start")
    long startNanos;

    @Label("Length")
    @Timespan
    long length;

    @Label("Idle After")
    @Description("How long the loop waited then for more work, at least; -1: unknown")
    @Timespan
    long idleAfter;

    @Label("Finished")
    @Description("False if the recording ended within it")
    boolean finished;
}

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

/** What an event loop's thread did at one moment of a long tick. */
@Name("locum.StallStack")
@Label("Stall Stack")
@Description("What an event loop's thread did at one moment of a long tick")
@Category("Locum")
@StackTrace(false)
@Registered(false)
final class StallStackEvent extends Event {
    @Label("Loop Id")
    long loopId;

    @Label("Tick")
    long tick;

    @Label("At")
    @Description("System.nanoTime() of the moment")
    long atNanos;

    @Label("State")
    @Nullable
    String state;

    @Label("CPU Time")
    @Description("The thread's CPU time so far; -1: unknown")
    @Timespan
    long cpuNanos;

    @Label("Run Delay")
    @Description("Time so far in which the thread could have run and had no processor; -1: unknown")
    @Timespan
    long runDelay;

    @Label("Stack")
    @Description("One frame a line, innermost first")
    @Nullable
    String stack;

    @Label("Lock")
    @Description("What the thread waits for; empty: nothing")
    @Nullable
    String lock;

    @Label("Owner")
    @Description("The thread that holds it; empty: none")
    @Nullable
    String owner;

    @Label("Owner Stack")
    @Nullable
    String ownerStack;
}

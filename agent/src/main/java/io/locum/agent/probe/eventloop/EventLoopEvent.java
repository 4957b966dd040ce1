package io.locum.agent.probe.eventloop;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Percentage;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** How busy one event loop was since its last such event. */
@Name("locum.EventLoop")
@Label("Event Loop")
@Description("How busy an event loop was during about one second")
@Category("Locum")
@StackTrace(false)
@Registered(false)
final class EventLoopEvent extends Event {
    @Label("Loop Id")
    long loopId;

    @Label("Kind")
    @Description("What it waits on: selector, epoll, io_uring, kqueue, executor, dispatcher or ui")
    @Nullable
    String kind;

    @Label("Loop")
    @Description("The thread that returned last from its wait")
    @Nullable
    Thread loop;

    @Label("Loop Name")
    @Nullable
    String loopName;

    @Label("End")
    @Description("System.nanoTime() at the end of the second")
    long endNanos;

    @Label("Elapsed")
    @Timespan
    long elapsed;

    @Label("Busy")
    @Description("Time outside its wait, including a tick that still runs")
    @Timespan
    long busy;

    @Label("Utilization")
    @Percentage
    float utilization;

    @Label("Ticks")
    @Description("Ticks that ended")
    long ticks;

    @Label("Tick Length, Median")
    @Timespan
    long p50;

    @Label("Tick Length, 99th Percentile")
    @Timespan
    long p99;

    @Label("Tick Length, Maximum")
    @Timespan
    long max;

    @Label("Tick Histogram")
    @Description("Lengths in nanoseconds: HdrHistogram V2, compressed, base64; empty without ticks")
    @Nullable
    String tickHistogram;
}

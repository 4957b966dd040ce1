package io.locum.agent.probe.host;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** What the machine kept from this process, about once a second. */
@Name("locum.Host")
@Label("Host")
@Description("What the machine kept from this process since the last such event; -1: unknown")
@Category("Locum")
@StackTrace(false)
@Registered(false)
final class HostEvent extends Event {
    @Label("Stolen")
    @Description("Time the hypervisor gave to others, over all processors, in steps of 10 ms")
    @Timespan
    long stolen;

    @Label("Throttled")
    @Description("Time the cgroup's CPU limit kept it from running, added up over processors")
    @Timespan
    long throttled;

    @Label("Throttled Periods")
    @Description("Periods of the limit in which it was used up")
    long throttledPeriods;

    @Label("Periods")
    @Description("Periods of the limit in which something ran")
    long periods;

    @Label("CPU Limit")
    @Description("In processors; 0: none")
    double cpuLimit;
}

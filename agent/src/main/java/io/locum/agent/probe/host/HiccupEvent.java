package io.locum.agent.probe.host;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A thread of the agent woke late although it asked to be woken. */
@Name("locum.Hiccup")
@Label("Hiccup")
@Description("A thread of the agent woke late although it had asked to be woken: the JVM or the machine stood still")
@Category("Locum")
@StackTrace(false)
@Registered(false)
final class HiccupEvent extends Event {
    @Label("Start")
    @Description("System.nanoTime() at which it wanted to be woken")
    long startNanos;

    @Label("Length")
    @Description("How much later it was")
    @Timespan
    long length;

    @Label("Run Delay")
    @Description("How much of that it waited for a processor; -1: unknown")
    @Timespan
    long runDelay;

    @Label("Throttled")
    @Description("Throttled time of the cgroup meanwhile, added up over processors; -1: unknown")
    @Timespan
    long throttled;
}

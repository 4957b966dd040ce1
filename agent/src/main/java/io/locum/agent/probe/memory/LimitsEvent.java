package io.locum.agent.probe.memory;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;

/** Where growth ends in failure. */
@Name("locum.Limits")
@Label("Limits")
@Description("Where growth ends in failure; -1: none, or unknown")
@Category("Locum")
@StackTrace(false)
@Registered(false)
final class LimitsEvent extends Event {
    @Label("Open Files")
    long openFiles;

    @Label("Threads")
    @Description("The least of what the user, the cgroup and the kernel allow")
    long threads;

    @Label("Memory")
    @Description("The cgroup's limit, or the machine's memory")
    @DataAmount
    long memoryBytes;

    @Label("Metaspace")
    @DataAmount
    long metaspaceBytes;

    @Label("Class Space")
    @DataAmount
    long classSpaceBytes;
}

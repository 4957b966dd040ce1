package io.locum.agent.probe.memory;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;

/** What the process's open descriptors are. */
@Name("locum.Descriptors")
@Label("Open Descriptors")
@Description("What the process's open descriptors are; of many, kinds are extrapolated from 256")
@Category("Locum")
@StackTrace(false)
@Registered(false)
final class DescriptorsEvent extends Event {
    @Label("Total")
    long total;

    @Label("Sockets")
    long sockets;

    @Label("Pipes")
    long pipes;

    @Label("Files")
    long files;

    @Label("Anonymous")
    @Description("Selectors, timers and the like")
    long anonymous;
}

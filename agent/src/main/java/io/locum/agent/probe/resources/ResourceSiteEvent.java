package io.locum.agent.probe.resources;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** A place in the code where something is opened. */
@Name("locum.ResourceSite")
@Label("Resource Site")
@Description("A place in the code where something is opened that has to be given back")
@Category("Locum")
@StackTrace(false)
@Registered(false)
final class ResourceSiteEvent extends Event {
    @Label("Site")
    @Description("Its number in this recording")
    long site;

    @Label("Kind")
    @Description("socket, file, pipe, channel, selector, descriptor, direct-buffer, deflater or inflater")
    @Nullable
    String kind;

    @Label("Stack")
    @Description("One frame a line, innermost first")
    @Nullable
    String stack;
}

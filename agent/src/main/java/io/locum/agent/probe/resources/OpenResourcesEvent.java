package io.locum.agent.probe.resources;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;

/** What is open of what one place opened, every two seconds while that changes. */
@Name("locum.OpenResources")
@Label("Open Resources")
@Description("What is open of what one place in the code opened; numbers are extrapolated from those that were picked")
@Category("Locum")
@StackTrace(false)
@Registered(false)
final class OpenResourcesEvent extends Event {
    @Label("Site")
    long site;

    @Label("Opened")
    @Description("So far")
    long opened;

    @Label("Open")
    @Description("Of those, still open")
    long open;

    @Label("Bytes")
    @Description("What the open ones hold outside the heap; 0: unknown")
    @DataAmount
    long bytes;
}

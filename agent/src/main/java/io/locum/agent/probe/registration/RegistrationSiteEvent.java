package io.locum.agent.probe.registration;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** What became of the listeners that were added at one place in the code. */
@Name("locum.RegistrationSite")
@Label("Registration Site")
@Description("A place in the code that adds listeners, and what became of those that were looked at")
@Category("Locum")
@StackTrace(false)
@Registered(false)
final class RegistrationSiteEvent extends Event {
    @Label("Site")
    @Description("A number of its own for each place")
    long site;

    @Label("Source")
    @Description("The pair of methods that it calls, as in locum.Registrations")
    long source;

    @Label("Listener Class")
    @Nullable
    String listenerClass;

    @Label("Emitter Class")
    @Description("Empty if the method is static")
    @Nullable
    String emitterClass;

    @Label("Registered")
    @Description("How many listeners were added here since the recording began, as the samples tell")
    long registered;

    @Label("Sampled")
    @Description("How many of them were looked at")
    long sampled;

    @Label("Settled")
    @Description("How many of those that are watched have been through a collection, or tell themselves")
    long settled;

    @Label("Alive")
    @Description("How many of the settled ones are alive, and so are their emitters")
    long alive;

    @Label("Kept")
    @Description("How many registrations are alive, as the samples tell")
    long kept;

    @Label("Largest")
    @Description("How many of them are at the one emitter that has most")
    long largest;

    @Label("Emitters")
    @Description("How many emitters the living samples have")
    long emitters;

    @Label("Listeners")
    @Description("How many different listeners the living samples are")
    long listeners;

    @Label("Living Samples")
    @Description("How many of those that are watched are alive, and so are their emitters")
    long living;

    @Label("Exact")
    @Description("Whether each tells itself that it is over, so that none that is alive is garbage: tasks, futures")
    boolean exact;

    @Label("Stack")
    @Description("One frame a line, innermost first; empty but for the first event of a site")
    @Nullable
    String stack;
}

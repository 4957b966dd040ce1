package io.locum.agent.probe.registration;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** How often the methods of one emitter were called. */
@Name("locum.Registrations")
@Label("Registrations")
@Description("How many listeners a class's methods have added and removed since the recording began")
@Category("Locum")
@StackTrace(false)
@Registered(false)
final class RegistrationsEvent extends Event {
    @Label("Source")
    @Description("A number of its own for each pair of methods that add and remove")
    long source;

    @Label("Emitter")
    @Description("The class that declares the methods")
    @Nullable
    String emitter;

    @Label("Adding Method")
    @Nullable
    String adding;

    @Label("Remover")
    @Description("The class of the method that takes back: the emitter's, or what the adding method returns")
    @Nullable
    String remover;

    @Label("Removing Method")
    @Nullable
    String removing;

    @Label("Added")
    long added;

    @Label("Removed")
    @Description("-1: not known")
    long removed;
}

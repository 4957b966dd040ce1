package io.locum.analyzer.signal;

import io.locum.analyzer.recording.CallStack;
import java.time.Instant;
import java.util.List;

/**
 * Where listeners are added, and what becomes of them.
 *
 * @param sites places in the code that added more than a few
 */
public record Registrations(List<Site> sites) {

    public static final Signal<Registrations> SIGNAL =
            new Signal<>(Registrations.class, "registrations", "locum.Registrations (Locum's agent)");

    public Registrations {
        sites = List.copyOf(sites);
    }

    /**
     * A method that adds listeners, and the one that takes them back.
     *
     * @param emitter the class that declares the adding method
     * @param adding the method that adds
     * @param remover the class of the other: the same, or that of what the adding method returns
     * @param removing the method that takes back
     * @param calls in order of time
     */
    public record Source(String emitter, String adding, String remover, String removing, List<Calls> calls) {
        public Source {
            calls = List.copyOf(calls);
        }
    }

    /**
     * How often the methods had been called by then, wherever they were called from.
     *
     * @param removed -1: not known
     */
    public record Calls(Instant at, long added, long removed) {}

    /**
     * A place that adds listeners of one class.
     *
     * @param source the methods it calls
     * @param listenerClass what it adds
     * @param emitterClass what it adds to; empty where the method is static
     * @param stack the first of those that came here, beginning with the adding method
     * @param exact whether what is alive is known to be no garbage, even before a collection has come by
     * @param points in order of time
     */
    public record Site(
            Source source,
            String listenerClass,
            String emitterClass,
            CallStack stack,
            boolean exact,
            List<Point> points) {
        public Site {
            points = List.copyOf(points);
        }
    }

    /**
     * What is known of a site at one time. Of the registrations some are watched; what is told of all of them is estimated
     * from those.
     *
     * @param registered how many there were so far
     * @param settled how many of the watched ones have been through collections
     * @param alive how many of the settled ones are alive
     * @param kept how many of all are alive
     * @param largest how many of those are at the one emitter that has most
     * @param listeners how many different listeners the watched ones are that live
     * @param living how many of the watched ones live
     */
    public record Point(
            Instant at,
            long registered,
            long settled,
            long alive,
            long kept,
            long largest,
            long listeners,
            long living) {}
}

package io.locum.analyzer.signal;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.Registrations.Calls;
import io.locum.analyzer.signal.Registrations.Point;
import io.locum.analyzer.signal.Registrations.Site;
import io.locum.analyzer.signal.Registrations.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts together what the agent tells of emitters and of the places that add to them. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class RegistrationsFold implements Fold<Registrations> {

    private static final String CALLS = "locum.Registrations";
    private static final String SITE = "locum.RegistrationSite";

    private final Map<Long, Emitter> emitters = new LinkedHashMap<>();
    private final Map<Long, Place> places = new LinkedHashMap<>();

    @Override
    public Signal<Registrations> signal() {
        return Registrations.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of(CALLS, SITE);
    }

    @Override
    public void accept(Event event) {
        if (event.type().equals(CALLS)) {
            emitters.computeIfAbsent(event.number("source"), id -> new Emitter(event))
                    .calls
                    .add(new Calls(event.start(), event.number("added"), event.number("removed")));
        } else {
            places.computeIfAbsent(event.number("site"), id -> new Place(event)).add(event);
        }
    }

    @Override
    public Optional<Registrations> result(Recorded recorded) {
        if (!recorded.watched(CALLS)) {
            return Optional.empty();
        }
        Map<Long, Source> sources = new LinkedHashMap<>();
        emitters.forEach((id, emitter) -> sources.put(id, emitter.source()));
        return Optional.of(new Registrations(places.values().stream()
                .flatMap(place -> Optional.ofNullable(sources.get(place.source)).map(place::site).stream())
                .toList()));
    }

    private static final class Emitter {

        private final String className;
        private final String adding;
        private final String remover;
        private final String removing;
        private final List<Calls> calls = new ArrayList<>();

        Emitter(Event event) {
            className = event.text("emitter");
            adding = event.text("adding");
            remover = event.text("remover");
            removing = event.text("removing");
        }

        Source source() {
            calls.sort(Comparator.comparing(Calls::at));
            return new Source(className, adding, remover, removing, calls);
        }
    }

    private static final class Place {

        private final long source;
        private final String listenerClass;
        private final String emitterClass;
        private final List<Point> points = new ArrayList<>();
        private String stack = "";
        private boolean exact;

        Place(Event event) {
            source = event.number("source");
            listenerClass = event.text("listenerClass");
            emitterClass = event.text("emitterClass");
        }

        void add(Event event) {
            if (stack.isEmpty()) {
                stack = event.text("stack");
            }
            exact = event.text("exact").equals("true");
            points.add(new Point(
                    event.start(),
                    event.number("registered"),
                    event.number("settled"),
                    event.number("alive"),
                    event.number("kept"),
                    event.number("largest"),
                    event.number("listeners"),
                    event.number("living")));
        }

        Site site(Source of) {
            points.sort(Comparator.comparing(Point::at));
            return new Site(of, listenerClass, emitterClass, CallStack.parse(stack), exact, points);
        }
    }
}

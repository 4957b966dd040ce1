package io.locum.analyzer.signal.growth;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.Fold;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.growth.OpenResources.Count;
import io.locum.analyzer.signal.growth.OpenResources.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins places with their counts. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class OpenResourcesFold implements Fold<OpenResources> {

    private static final String SITE = "locum.ResourceSite";
    private static final String COUNT = "locum.OpenResources";

    private final Map<Long, Place> places = new HashMap<>();
    private final Map<Long, List<Count>> counts = new HashMap<>();

    private record Place(String kind, CallStack stack) {}

    @Override
    public Signal<OpenResources> signal() {
        return OpenResources.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of(SITE, COUNT);
    }

    @Override
    public void accept(Event event) {
        if (event.type().equals(SITE)) {
            places.put(event.number("site"), new Place(event.text("kind"), CallStack.parse(event.text("stack"))));
        } else {
            counts.computeIfAbsent(event.number("site"), key -> new ArrayList<>())
                    .add(new Count(event.start(), event.number("opened"), event.number("open"), event.number("bytes")));
        }
    }

    @Override
    public Optional<OpenResources> result(Recorded recorded) {
        if (!recorded.watched(COUNT)) {
            return Optional.empty();
        }
        List<Site> sites = new ArrayList<>();
        places.forEach((number, place) -> {
            List<Count> known = counts.getOrDefault(number, new ArrayList<>());
            if (!known.isEmpty()) {
                known.sort(Comparator.comparing(Count::at));
                sites.add(new Site(place.kind(), place.stack(), known));
            }
        });
        return Optional.of(new OpenResources(sites));
    }
}

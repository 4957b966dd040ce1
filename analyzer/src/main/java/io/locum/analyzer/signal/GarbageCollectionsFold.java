package io.locum.analyzer.signal;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.GarbageCollections.Collection;
import io.locum.analyzer.signal.GarbageCollections.HeapPoint;
import io.locum.analyzer.signal.GarbageCollections.Pause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads collections, pauses, and the heap after each collection. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class GarbageCollectionsFold implements Fold<GarbageCollections> {

    private static final String COLLECTION = "jdk.GarbageCollection";
    private static final String PAUSE = "jdk.GCPhasePause";
    private static final String HEAP = "jdk.GCHeapSummary";

    private final List<Collection> collections = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private final List<HeapPoint> heap = new ArrayList<>();

    @Override
    public Signal<GarbageCollections> signal() {
        return GarbageCollections.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of(COLLECTION, PAUSE, HEAP);
    }

    @Override
    public void accept(Event event) {
        switch (event.type()) {
            case COLLECTION ->
                collections.add(new Collection(
                        event.start(),
                        event.duration(),
                        event.text("name"),
                        event.text("cause"),
                        event.span("sumOfPauses")));
            case PAUSE -> pauses.add(new Pause(event.start(), event.duration()));
            default -> {
                if (event.text("when").equals("After GC")) {
                    heap.add(new HeapPoint(
                            event.start(), event.number("heapUsed"), event.number("heapSpace.committedSize")));
                }
            }
        }
    }

    @Override
    public Optional<GarbageCollections> result(Recorded recorded) {
        if (!recorded.watched(COLLECTION)) {
            return Optional.empty();
        }
        collections.sort(Comparator.comparing(Collection::start));
        // without the event for pauses, a collection's sum stands at its end, where most collectors pause
        List<Pause> stops = recorded.watched(PAUSE) ? pauses : new ArrayList<>(estimated());
        stops.sort(Comparator.comparing(Pause::start));
        heap.sort(Comparator.comparing(HeapPoint::at));
        return Optional.of(new GarbageCollections(collections, stops, heap));
    }

    private List<Pause> estimated() {
        return collections.stream()
                .map(gc -> new Pause(gc.start().plus(gc.length()).minus(gc.pauses()), gc.pauses()))
                .toList();
    }
}

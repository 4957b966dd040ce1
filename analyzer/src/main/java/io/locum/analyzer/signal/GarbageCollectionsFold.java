package io.locum.analyzer.signal;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.GarbageCollections.Collection;
import io.locum.analyzer.signal.GarbageCollections.HeapPoint;
import io.locum.analyzer.signal.GarbageCollections.Pause;
import io.locum.analyzer.signal.GarbageCollections.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads collections, pauses, and the heap after each collection. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class GarbageCollectionsFold implements Fold<GarbageCollections> {

    private static final String COLLECTION = "jdk.GarbageCollection";
    private static final String PAUSE = "jdk.GCPhasePause";
    private static final String REQUEST = "jdk.SystemGC";
    private static final String HEAP = "jdk.GCHeapSummary";

    private final List<Collection> collections = new ArrayList<>();
    private final Map<Long, Collection> byId = new HashMap<>();
    private final List<Numbered> pauses = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<HeapPoint> heap = new ArrayList<>();

    private record Numbered(long gcId, Instant start, Duration length) {}

    @Override
    public Signal<GarbageCollections> signal() {
        return GarbageCollections.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of(COLLECTION, PAUSE, REQUEST, HEAP);
    }

    @Override
    public void accept(Event event) {
        switch (event.type()) {
            case COLLECTION -> {
                Collection collection = new Collection(
                        event.start(),
                        event.duration(),
                        event.text("name"),
                        event.text("cause"),
                        event.span("sumOfPauses"));
                collections.add(collection);
                byId.put(event.number("gcId"), collection);
            }
            case PAUSE -> pauses.add(new Numbered(event.number("gcId"), event.start(), event.duration()));
            case REQUEST -> requests.add(new Request(event.start(), event.duration(), event.thread(), event.stack()));
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
        List<Pause> stops = new ArrayList<>(recorded.watched(PAUSE) ? timed() : estimated());
        stops.sort(Comparator.comparing(Pause::start));
        heap.sort(Comparator.comparing(HeapPoint::at));
        requests.sort(Comparator.comparing(Request::start));
        return Optional.of(new GarbageCollections(collections, stops, heap, requests));
    }

    private List<Pause> timed() {
        return pauses.stream()
                .map(pause -> Optional.ofNullable(byId.get(pause.gcId()))
                        .map(gc -> new Pause(pause.start(), pause.length(), gc.name(), gc.cause()))
                        .orElseGet(() -> new Pause(pause.start(), pause.length())))
                .toList();
    }

    private List<Pause> estimated() {
        return collections.stream()
                .map(gc ->
                        new Pause(gc.start().plus(gc.length()).minus(gc.pauses()), gc.pauses(), gc.name(), gc.cause()))
                .toList();
    }
}

package io.locum.analyzer.signal;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.Survivors.Survivor;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Gathers old objects; an object that was sampled at each of several chunk ends counts once. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class SurvivorsFold implements Fold<Survivors> {

    private final Set<Survivor> objects = new LinkedHashSet<>();

    @Override
    public Signal<Survivors> signal() {
        return Survivors.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of("jdk.OldObjectSample");
    }

    @Override
    public void accept(Event event) {
        objects.add(new Survivor(
                event.has("allocationTime") ? event.instant("allocationTime") : Instant.EPOCH,
                event.text("object.type"),
                event.number("objectSize"),
                event.stack()));
    }

    @Override
    public Optional<Survivors> result(Recorded recorded) {
        return objects.isEmpty()
                ? Optional.empty()
                : Optional.of(new Survivors(objects.stream()
                        .sorted(Comparator.comparing(Survivor::allocatedAt))
                        .toList()));
    }
}

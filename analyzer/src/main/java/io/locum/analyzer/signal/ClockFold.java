package io.locum.analyzer.signal;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the clock off the agent's pulse. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class ClockFold implements Fold<Clock> {

    private final List<Clock.Tie> ties = new ArrayList<>();

    @Override
    public Signal<Clock> signal() {
        return Clock.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of("locum.Pulse");
    }

    @Override
    public void accept(Event event) {
        ties.add(new Clock.Tie(event.number("nanoTime"), event.start()));
    }

    @Override
    public Optional<Clock> result(Recorded recorded) {
        return ties.isEmpty() ? Optional.empty() : Optional.of(new Clock(ties));
    }
}

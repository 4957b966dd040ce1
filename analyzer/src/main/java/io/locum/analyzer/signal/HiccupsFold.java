package io.locum.analyzer.signal;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.Hiccups.Hiccup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the agent's hiccups. Each is written as it ends. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class HiccupsFold implements Fold<Hiccups> {

    private static final String HICCUP = "locum.Hiccup";

    private final List<Hiccup> hiccups = new ArrayList<>();

    @Override
    public Signal<Hiccups> signal() {
        return Hiccups.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of(HICCUP);
    }

    @Override
    public void accept(Event event) {
        Duration length = event.span("length");
        hiccups.add(new Hiccup(
                event.start().minus(length),
                length,
                known(event.number("runDelay")),
                known(event.number("throttled"))));
    }

    @Override
    public Optional<Hiccups> result(Recorded recorded) {
        hiccups.sort(Comparator.comparing(Hiccup::start));
        return recorded.watched(HICCUP) ? Optional.of(new Hiccups(hiccups)) : Optional.empty();
    }

    private static Duration known(long nanos) {
        return Duration.ofNanos(Math.max(0, nanos));
    }
}

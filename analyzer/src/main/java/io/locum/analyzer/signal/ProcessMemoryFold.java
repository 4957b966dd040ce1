package io.locum.analyzer.signal;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.ProcessMemory.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the agent's pulse, or the JDK's own event where there was no agent. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class ProcessMemoryFold implements Fold<ProcessMemory> {

    private final List<Point> pulses = new ArrayList<>();
    private final List<Point> sizes = new ArrayList<>();

    @Override
    public Signal<ProcessMemory> signal() {
        return ProcessMemory.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of("locum.Pulse", "jdk.ResidentSetSize");
    }

    @Override
    public void accept(Event event) {
        if (event.type().equals("locum.Pulse")) {
            pulses.add(new Point(event.start(), event.number("residentBytes"), event.number("openFiles")));
        } else {
            sizes.add(new Point(event.start(), event.number("size"), -1));
        }
    }

    @Override
    public Optional<ProcessMemory> result(Recorded recorded) {
        List<Point> chosen = pulses.isEmpty() ? sizes : pulses;
        chosen.sort(Comparator.comparing(Point::at));
        return chosen.isEmpty() ? Optional.empty() : Optional.of(new ProcessMemory(chosen));
    }
}

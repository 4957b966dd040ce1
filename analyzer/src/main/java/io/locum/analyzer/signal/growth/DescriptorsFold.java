package io.locum.analyzer.signal.growth;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.Fold;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.growth.Descriptors.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the agent's counts of descriptors. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class DescriptorsFold implements Fold<Descriptors> {

    private final List<Point> points = new ArrayList<>();

    @Override
    public Signal<Descriptors> signal() {
        return Descriptors.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of("locum.Descriptors");
    }

    @Override
    public void accept(Event event) {
        points.add(new Point(
                event.start(),
                event.number("total"),
                event.number("sockets"),
                event.number("pipes"),
                event.number("files"),
                event.number("anonymous")));
    }

    @Override
    public Optional<Descriptors> result(Recorded recorded) {
        points.sort(Comparator.comparing(Point::at));
        return points.isEmpty() ? Optional.empty() : Optional.of(new Descriptors(points));
    }
}
